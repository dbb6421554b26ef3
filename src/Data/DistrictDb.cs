using System.Linq.Expressions;
using System.Reflection;
using Baoxue.Data.Common;
using Baoxue.Data.Comparison;
using Baoxue.Data.Platform;
using Baoxue.Data.Registers;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Data;

/// <summary>
/// The one database, seen through one actor's scope. Things about children are reached only through the scoped sets;
/// each module maps its own tables in <c>Data/&lt;Module&gt;/</c>.
/// </summary>
public abstract partial class DistrictDb(DbContextOptions options, ActorScope actor) : DbContext(options)
{
    /// <summary>The name of the filter that keeps rows outside a scope of any number of places away.</summary>
    private const string ScopeFilterName = "Scope";

    /// <summary>The same for the usual scope of one place on a line, which is a quarter as long; each row asked about pays for every part.</summary>
    private const string OnePlaceFilterName = "ScopeOfOnePlace";

    /// <summary>The filters that keep rows outside the scope away; at least one of them holds for whoever does not see the whole district.</summary>
    public static IReadOnlyCollection<string> ScopeFilters { get; } = [ScopeFilterName, OnePlaceFilterName];

    /// <summary>The name of the filter that keeps restricted lists from whoever may not know of them; it is lifted for comparing alone.</summary>
    private const string CompartmentFilterName = "Compartment";

    private static readonly string[] OnlyCompartment = [CompartmentFilterName];

    private static readonly string[] OnlyOnePlace = [ScopeFilterName];

    private static readonly string[] ManyPlaces = [OnePlaceFilterName];

    // Made once for each context; one context may look through the eyes of several, one after another.
    private Expression<Func<Child, bool>>? _inOnePlace;
    private Expression<Func<Child, bool>>? _inManyPlaces;

    /// <summary>Whose eyes this context looks through.</summary>
    public ActorScope Actor { get; } = actor;

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<OrganizationAlias> OrganizationAliases => Set<OrganizationAlias>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInSession> Sessions => Set<SignInSession>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Export> Exports => Set<Export>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<ReferenceItem> ReferenceItems => Set<ReferenceItem>();

    public DbSet<RegisterState> RegisterStates => Set<RegisterState>();

    public DbSet<RegisterLoad> RegisterLoads => Set<RegisterLoad>();

    /// <summary>The loads in force, of restricted lists too: what a run compares does not depend on who starts it, and nothing of them is shown to anybody.</summary>
    public IQueryable<RegisterLoad> ComparableLoads =>
        from state in RegisterStates.IgnoreQueryFilters(OnlyCompartment)
        join load in RegisterLoads on new { state.DivisionCode, state.Source, Sequence = state.PublishedSequence } equals new { load.DivisionCode, load.Source, load.Sequence }
        select load;

    public DbSet<LoadFinding> LoadFindings => Set<LoadFinding>();

    public DbSet<HeaderMemory> HeaderMemories => Set<HeaderMemory>();

    public DbSet<ComparisonRun> ComparisonRuns => Set<ComparisonRun>();

    /// <summary>Findings of finished runs; those of a run that is still being computed, or broke off, are nobody's to read.</summary>
    public IQueryable<ComparisonFinding> ComparisonFindings =>
        Scoped<ComparisonFinding>().Where(f => ComparisonRuns.Where(r => r.State == ComparisonState.Finished).Select(r => r.Id).Contains(f.RunId));

    public IQueryable<Discrepancy> Discrepancies => Scoped<Discrepancy>();

    public IQueryable<DiscrepancyDecision> DiscrepancyDecisions => Scoped<DiscrepancyDecision>();

    public IQueryable<Child> Children => Scoped<Child>();

    public IQueryable<StudentRecord> StudentRecords => Scoped<StudentRecord>();

    public IQueryable<HouseholdRecord> HouseholdRecords => Scoped<HouseholdRecord>();

    public IQueryable<ListingRecord> ListingRecords => Scoped<ListingRecord>();

    public IQueryable<EnrollmentEvent> EnrollmentEvents => Scoped<EnrollmentEvent>();

    public IQueryable<ChildNameSuffix> ChildNameSuffixes => Scoped<ChildNameSuffix>();

    /// <summary>
    /// Children by way of one index (see <see cref="Registers.LedgerIndex"/>), narrowed before the scope is asked about: SQLite
    /// tests what comes first first, and the scope is the dearest of all.
    /// </summary>
    public IQueryable<Child> ChildrenBy(string index, IEnumerable<Expression<Func<Child, bool>>> conditions)
    {
        var children = conditions.Aggregate(ReadBy(index).IgnoreQueryFilters(ScopeFilters), (some, condition) => some.Where(condition));
        return Actor.Scope.IsWholeDistrict ? children
            : children.Where(HoldsOnePlace ? _inOnePlace ??= Condition<Child>(1) : _inManyPlaces ??= Condition<Child>(DataScope.PlacesPerLine));
    }

    /// <summary>
    /// The only way to scoped rows. Whoever sees the whole district has the filter lifted, since an arm "all" inside it would
    /// make both databases scan the table.
    /// </summary>
    public IQueryable<T> Scoped<T>() where T : class =>
        Set<T>().IgnoreQueryFilters(Needless);

    /// <summary>Where the planner must be told which index to take.</summary>
    protected virtual IQueryable<Child> ReadBy(string index) => Set<Child>();

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await WriteGuard.CheckAsync(this, cancellationToken);
        // A transaction stands or falls as a whole, so nobody comes back to a point within it.
        Database.AutoSavepointsEnabled = false;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => WriteGuard.Concerns(this)
        ? throw new InvalidOperationException("What is about children is saved asynchronously, where the write guard stands.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyAll();
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Select(e => e.ClrType).ToList())
        {
            if (typeof(IScopedByPath).IsAssignableFrom(entity))
            {
                Apply(nameof(FilterByPath), entity, modelBuilder);
            }
            else if (typeof(IBelongsToChild).IsAssignableFrom(entity))
            {
                Apply(nameof(FilterByChild), entity, modelBuilder);
            }
            else if (entity.GetCustomAttribute<UnscopedByDesignAttribute>() is null && entity.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true)
            {
                throw new InvalidOperationException($"{entity.Name} is neither scoped nor unscoped by design.");
            }
        }

        KeepApart(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreEntityIdsAsGuids();
        configurationBuilder.StoreInstantsAsUtc();
        configurationBuilder.Properties<DataScope>().HaveConversion<DataScopeText>();
        configurationBuilder.Properties<LoadReading>().HaveConversion<LoadReadingText>();
        configurationBuilder.Properties<IReadOnlyList<ComparedLoad>>().HaveConversion<ComparedLoadsText>();
        configurationBuilder.ComplexProperties<LoadCounts>();
        configurationBuilder.ComplexProperties<ComparisonCounts>();
    }

    // Who holds one place on each line needs no condition for four; nobody but who sees the whole district is without one.
    private IReadOnlyCollection<string> Needless =>
        Actor.Scope.IsWholeDistrict ? ScopeFilters
        : HoldsOnePlace ? OnlyOnePlace
        : ManyPlaces;

    private bool HoldsOnePlace => Actor.Scope.SchoolPaths.Count <= 1 && Actor.Scope.RegionPaths.Count <= 1;

    private void Apply(string filter, Type entity, ModelBuilder modelBuilder) =>
        typeof(DistrictDb).GetMethod(filter, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(entity).Invoke(this, [modelBuilder]);

    // A load of a restricted list tells that there is such a list, and its findings what stands in it.
    private void KeepApart(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ListingRecord>().HasQueryFilter(CompartmentFilterName, r => SeesRestricted || r.Source != RegisterSource.Justice);
        modelBuilder.Entity<RegisterLoad>().HasQueryFilter(CompartmentFilterName, l => SeesRestricted || l.Source != RegisterSource.Justice);
        modelBuilder.Entity<RegisterState>().HasQueryFilter(CompartmentFilterName, s => SeesRestricted || s.Source != RegisterSource.Justice);
        modelBuilder.Entity<HeaderMemory>().HasQueryFilter(CompartmentFilterName, h => SeesRestricted || h.Source != RegisterSource.Justice);
        modelBuilder.Entity<LoadFinding>().HasQueryFilter(CompartmentFilterName, f => SeesRestricted || Set<RegisterLoad>().Any(l => l.Id == f.LoadId));
    }

    private void FilterByPath<T>(ModelBuilder modelBuilder) where T : class, IScopedByPath
    {
        modelBuilder.Entity<T>().HasQueryFilter(ScopeFilterName, Condition<T>(DataScope.PlacesPerLine)).HasQueryFilter(OnePlaceFilterName, Condition<T>(1));
    }

    private Expression<Func<T, bool>> Condition<T>(int places) where T : class, IScopedByPath
    {
        Expression<Func<Child, bool>> referred = c => ReferredChildren.Contains(c.Id);
        return ScopeFilter.For(this, places, referred as Expression<Func<T, bool>>);
    }

    private void FilterByChild<T>(ModelBuilder modelBuilder) where T : class, IBelongsToChild
    {
        foreach (var filter in ScopeFilters)
        {
            modelBuilder.Entity<T>().HasQueryFilter(filter, row => Set<Child>().Any(c => c.Id == row.ChildId));
        }
    }
}
