using System.Linq.Expressions;
using Baoxue.Data;
using Baoxue.Data.Registers;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>One stretch of one index that holds all or some of the children asked for (索引区间).</summary>
/// <param name="Index">Which index.</param>
/// <param name="Question">What else must hold; tested inside the index.</param>
/// <param name="Within">Where the stretch begins and ends.</param>
internal sealed record LedgerRange(string Index, LedgerQuestion Question, IReadOnlyList<Expression<Func<Child, bool>>> Within)
{
    /// <summary>The township whose children these are, if they are one township's.</summary>
    public string? Township { get; init; }

    /// <summary>The place in which these children live without belonging to it, if that is what they are.</summary>
    public string? Away { get; init; }

    /// <summary>Whether the children lie so unevenly in the order by school that it must not be walked.</summary>
    public bool IsUneven { get; init; }

    /// <summary>Whether what was typed sieves the children of a place.</summary>
    public bool IsSieved { get; init; }

    /// <summary>Whether counting passes over many who are not meant, so that those who are had better be gathered on the way.</summary>
    public bool IsPassedOver => IsUneven || IsSieved || Question.Part is not null || (Question.IsSelective && (Township is not null || Within.Count > 0));

    /// <summary>The order of lists that the index holds, alone or behind what it is sorted by.</summary>
    public ChildOrder Held => Index switch
    {
        LedgerIndex.BySchool or LedgerIndex.ByTownshipAndSchool => ChildOrder.School,
        LedgerIndex.ByBirth or LedgerIndex.ByPresence or LedgerIndex.ByStatus or LedgerIndex.ByGrade => ChildOrder.Birth,
        _ when Index.StartsWith(LedgerIndex.GroupPrefix, StringComparison.Ordinal) => ChildOrder.Birth,
        _ => ChildOrder.Name,
    };

    private bool IsByBirth => Held == ChildOrder.Birth;

    /// <summary>The children in the order in which the index holds them, so that counting some need not choose another way.</summary>
    public IQueryable<Child> Along(DistrictDb db)
    {
        var children = In(db);
        return Index switch
        {
            LedgerIndex.ByName or LedgerIndex.ByTownship => children.OrderBy(c => c.NameOrder),
            LedgerIndex.BySchool or LedgerIndex.ByTownshipAndSchool => children.OrderBy(c => c.SchoolOrder),
            LedgerIndex.ByInitials => children.OrderBy(c => c.NameInitials),
            LedgerIndex.ByDomicile => children.OrderBy(c => c.DomicilePath),
            LedgerIndex.ByAway => children.OrderBy(c => c.AwayPath),
            _ when IsByBirth => children.OrderBy(c => c.BirthOrder),
            _ => children.OrderBy(c => c.Id),
        };
    }

    public IQueryable<Child> In(DistrictDb db)
    {
        var children = Places().Concat(Within).Concat(Question.Conditions()).Aggregate(db.ChildrenBy(Index).AsNoTracking(), (some, condition) => some.Where(condition));
        if (Question.Ages is { } ages && IsByBirth)
        {
            var (first, last) = ($"{ages.FirstBirthOn:yyyy-MM-dd}", $"{ages.LastBirthOn:yyyy-MM-dd}{FilteredChildren.AfterPrefix}");
            children = children.Where(c => string.Compare(c.BirthOrder, first) >= 0 && string.Compare(c.BirthOrder, last) < 0);
        }

        return children;
    }

    /// <summary>The stretch in which the same children stand in an order, close together or at least evenly spread.</summary>
    public LedgerRange In(ChildOrder order) => order switch
    {
        ChildOrder.Name => Township is null ? this with { Index = LedgerIndex.ByName } : this with { Index = LedgerIndex.ByTownship },
        ChildOrder.Birth => this with { Index = IndexByBirth() },
        ChildOrder.School => Township is null ? Zoned(LedgerIndex.BySchool) : Zoned(LedgerIndex.ByTownshipAndSchool),
    };

    // Only the indexes of townships hold the township, and only one whoever lives away; in the others both are a range of places.
    private IEnumerable<Expression<Func<Child, bool>>> Places() => (Township, Away, Index) switch
    {
        ({ } township, _, LedgerIndex.ByTownship or LedgerIndex.ByTownshipAndSchool) => [c => c.DomicileTownship == township],
        ({ } township, _, _) => [LedgerPlaces.InDomicile(township)],
        (_, { } place, LedgerIndex.ByAway) => [LedgerPlaces.LivingAwayIn(place)],
        (_, { } place, _) => [LedgerPlaces.InResidence(place)],
        _ => [],
    };

    private string IndexByBirth() => Question.Filter switch
    {
        { Grade: not null } => LedgerIndex.ByGrade,
        { Status: not null, Presence: not null } => LedgerIndex.ByStatus,
        { Group: not ChildGroups.None and var group } => LedgerIndex.OfGroup(group),
        { Presence: not null } => LedgerIndex.ByPresence,
        _ => LedgerIndex.ByBirth,
    };

    // Children who are no pupils stand behind all schools; walking through them in vain would take long.
    private LedgerRange Zoned(string index) => Question.Filter.Presence switch
    {
        ChildPresence.HouseholdOnly => this with { Index = index, Within = [.. Within, c => string.Compare(c.SchoolOrder, Child.NoPupil) >= 0] },
        // Whoever is gone from both registers stands with the last school, or behind all.
        ChildPresence.None => this with { Index = index },
        _ when Question.IsAboutPupils || Question.Filter.Presence is not null => this with { Index = index, Within = [.. Within, c => string.Compare(c.SchoolOrder, Child.NoPupil) < 0] },
        _ => this with { Index = index },
    };
}
