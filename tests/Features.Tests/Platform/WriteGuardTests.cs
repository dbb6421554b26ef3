using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform;

/// <summary>What the officer of one township may write about the children of this and another.</summary>
public sealed class WriteGuardTests
{
    private const string Own = "341602101";
    private const string Foreign = "341602102";

    private static readonly DataScope Scope = new([], [Own], [], false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_child_of_the_own_township_is_added_changed_and_removed(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var child = Living(district, Own);

        await WriteAsync(district, db => db.AddRange([child, .. ChildNameSuffix.Of(child)]));
        await WriteAsync(district, db => db.Update(child with { ClassName = "2班" }));
        Assert.Equal("2班", (await StoredAsync(district, child))?.ClassName);
        await WriteAsync(district, db => db.Remove(child));

        Assert.Null(await StoredAsync(district, child));
    }

    [Theory, DatabaseData]
    public async Task A_child_of_another_township_is_neither_added_nor_changed_nor_removed(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var child = await StoreAsync(district, Foreign);

        await RefusedAsync(district, db => db.Add(Living(district, Foreign)));
        await RefusedAsync(district, db => db.Add(Living(district, null)));
        await RefusedAsync(district, db => db.Update(child with { ClassName = "2班" }));
        await RefusedAsync(district, db => db.Remove(child));

        Assert.Equal(child, Assert.Single(await district.AsSystemAsync(db => db.Children.AsNoTracking().ToListAsync(Ct))), SameRow);
    }

    [Theory, DatabaseData]
    public async Task Nobody_is_moved_out_of_the_scope_or_into_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (own, foreign) = (await StoreAsync(district, Own), await StoreAsync(district, Foreign));

        await RefusedAsync(district, db => db.Update(own with { DomicilePath = Foreign }));
        await RefusedAsync(district, db => db.Update(own with { DomicilePath = null }));
        // Attached as if it had always lived here; what the row says of itself is not believed.
        await RefusedAsync(district, db => db.Update(foreign with { DomicilePath = Own }));
        await RefusedAsync(district, db => db.Remove(foreign with { DomicilePath = Own }));

        Assert.Equal((Own, Foreign), ((await StoredAsync(district, own))?.DomicilePath, (await StoredAsync(district, foreign))?.DomicilePath));
    }

    [Theory, DatabaseData]
    public async Task What_belongs_to_a_child_is_written_with_the_child_only(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (own, foreign) = (await StoreAsync(district, Own), await StoreAsync(district, Foreign));

        await WriteAsync(district, db => db.AddRange(ChildNameSuffix.Of(own)));
        await RefusedAsync(district, db => db.AddRange(ChildNameSuffix.Of(foreign)));
        await RefusedAsync(district, db => db.AddRange(ChildNameSuffix.Of(own with { Id = new ChildId(Guid.CreateVersion7()) })));

        Assert.Equal([own.Id], await district.AsSystemAsync(db => db.ChildNameSuffixes.Select(s => s.ChildId).Distinct().ToListAsync(Ct)));
    }

    [Theory, DatabaseData]
    public async Task A_child_that_was_referred_may_be_written_and_stays_where_it_is_seen(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (referred, other) = (await StoreAsync(district, Foreign), await StoreAsync(district, Foreign));

        await WriteAsync(district, db => db.Update(referred with { ClassName = "2班" }), referred.Id);
        await Assert.ThrowsAsync<OutsideScopeException>(() => WriteAsync(district, db => db.Update(other with { ClassName = "2班" }), referred.Id));

        Assert.Equal(("2班", null), ((await StoredAsync(district, referred))?.ClassName, (await StoredAsync(district, other))?.ClassName));
    }

    [Theory, DatabaseData]
    public async Task A_use_case_that_writes_outside_is_refused_as_if_the_child_were_not_there(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database, services => services.AddScoped<ICommandHandler<Move, Done>, MoveHandler>());
        var (own, foreign) = (await StoreAsync(district, Own), await StoreAsync(district, Foreign));
        var officer = Actors.TownshipOfficer(Own);

        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(officer, new Move(own, Foreign))).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(officer, new Move(foreign, Own))).Refusal);
        Assert.True((await district.RunAsync(Actors.Registrar, new Move(own, Foreign))).IsOk);

        Assert.Equal(["NotFound", "NotFound", "ok"], await district.AsSystemAsync(db => db.AuditRows.OrderBy(r => r.Sequence).Select(r => r.Outcome).ToListAsync(Ct)));
        Assert.Equal([Foreign, Foreign], await district.AsSystemAsync(db => db.Children.Select(c => c.DomicilePath).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Nothing_about_children_is_saved_past_the_guard_by_saving_at_once()
    {
        await using var district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));

        await Assert.ThrowsAsync<InvalidOperationException>(() => district.LookingAsync(Scope, db =>
        {
            db.Add(Living(district, Own));
            return Task.FromResult(db.SaveChanges());
        }));
    }

    private static IEqualityComparer<Child> SameRow { get; } =
        EqualityComparer<Child>.Create((one, other) => (one?.Id, one?.ClassName, one?.DomicilePath) == (other?.Id, other?.ClassName, other?.DomicilePath));

    private static Task<OutsideScopeException> RefusedAsync(TestDistrict district, Action<DistrictDb> change) => Assert.ThrowsAsync<OutsideScopeException>(() => WriteAsync(district, change));

    private static async Task WriteAsync(TestDistrict district, Action<DistrictDb> change, params ChildId[] referred)
    {
        await using var unit = district.Services.CreateAsyncScope();
        unit.ServiceProvider.GetRequiredService<ActorScope>().LookAs(Scope, [.. referred.Select(r => r.Value)]);
        var db = unit.ServiceProvider.GetRequiredService<DistrictDb>();
        change(db);
        await db.SaveChangesAsync(Ct);
    }

    private static Task<Child> StoreAsync(TestDistrict district, string domicile) => district.AsSystemAsync(async db =>
    {
        var child = Living(district, domicile);
        db.Add(child);
        await db.SaveChangesAsync(Ct);
        return child;
    });

    private static Task<Child?> StoredAsync(TestDistrict district, Child child) =>
        district.AsSystemAsync(db => db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == child.Id, Ct));

    private static Child Living(TestDistrict district, string? domicile) => PlacedChildren.At(district, null, domicile, null);

    /// <summary>Moves a child, as no use case does.</summary>
    [Requires(Permission.OpenChildFile)]
    internal sealed record Move(Child Child, string To) : ICommand<Done>
    {
        public AuditNote Audit => new("Child", Child.Id.Value.ToString());
    }

    internal sealed class MoveHandler(DistrictDb db) : ICommandHandler<Move, Done>
    {
        public Task<Result<Done>> HandleAsync(Move command, CancellationToken ct)
        {
            db.Update(command.Child with { DomicilePath = command.To });
            return Task.FromResult<Result<Done>>(new Done());
        }
    }
}
