using System.Linq.Expressions;
using Baoxue.Data;
using Baoxue.Data.Registers;
using Baoxue.Domain.Platform;
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

    /// <summary>The path of the center or school whose pupils these are, if they are one school's.</summary>
    public string? School { get; init; }

    /// <summary>The place in which these children live without belonging to it, if that is what they are.</summary>
    public string? Away { get; init; }

    /// <summary>Whether there are never so many that sorting them all takes long.</summary>
    public bool IsShort => Away is not null || Index is LedgerIndex.Any;

    /// <summary>Whether these are pupils of one center school, whose orders are walked sooner than anything is sorted.</summary>
    public bool IsInCenter => Center is not null;

    /// <summary>Whether one township or school is passed over, most of whose children may not be meant.</summary>
    public bool IsPlace => Township is not null || School is not null;

    /// <summary>Whether so little of the range is meant that reading who it is mostly costs no more than counting them.</summary>
    public bool IsOftenSmall => IsPlace && (IsNamed || Question.IsRare);

    // Whether only some names are meant.
    private bool IsNamed => IsSieved || Question.Part is not null;

    private string? Center => SchoolPath.CenterOf(School);

    // A township or a center school as a whole has an index for each order.
    private bool HasEachOrder => Township is not null || School is { Length: SchoolPath.CenterLength };

    /// <summary>Whether only what begins with a letter is meant, which the index by name finds sooner than any other of the place.</summary>
    public bool IsSieved { get; init; }

    // The order of lists that the index holds, alone or behind what it is asked to equal.
    private ChildOrder? Held => Index switch
    {
        LedgerIndex.ByName or LedgerIndex.ByTownship or LedgerIndex.ByCenter => ChildOrder.Name,
        LedgerIndex.BySchool or LedgerIndex.ByTownshipAndSchool => ChildOrder.School,
        LedgerIndex.ByBirth or LedgerIndex.ByPresence or LedgerIndex.ByStatus or LedgerIndex.ByGrade or LedgerIndex.ByTownshipAndBirth or LedgerIndex.ByCenterAndBirth => ChildOrder.Birth,
        _ when Index.StartsWith(LedgerIndex.GroupPrefix, StringComparison.Ordinal) => ChildOrder.Birth,
        _ => null,
    };

    /// <summary>Whether an index holds just these children in an order, so that a page of them is read without sorting any.</summary>
    public bool Holds(ChildOrder order) => Held == order || (HasEachOrder && !IsSieved);

    /// <summary>Whether the index tells where each child stands in an order, though others are between them.</summary>
    public bool Keeps(ChildOrder order) => Held == order || (order == ChildOrder.Name && Index is LedgerIndex.ByAway or LedgerIndex.ByInitials);

    /// <summary>The children in the order in which the index holds them, so that counting some need not choose another way.</summary>
    public IQueryable<Child> Along(DistrictDb db) => (Held, Index) switch
    {
        (ChildOrder.Name, _) => In(db).OrderBy(c => c.NameOrder),
        (ChildOrder.Birth, _) => In(db).OrderBy(c => c.BirthOrder),
        (ChildOrder.School, _) => In(db).OrderBy(c => c.SchoolOrder),
        (null, LedgerIndex.ByInitials) => In(db).OrderBy(c => c.NameInitials),
        (null, LedgerIndex.ByAway) => In(db).OrderBy(c => c.AwayPath),
        _ => In(db).OrderBy(c => c.Id),
    };

    public IQueryable<Child> In(DistrictDb db)
    {
        var conditions = Places().Concat(Within).Concat(Question.Conditions());
        if (Question.Ages is { } ages && Held == ChildOrder.Birth)
        {
            var (first, last) = ($"{ages.FirstBirthOn:yyyy-MM-dd}", $"{ages.LastBirthOn:yyyy-MM-dd}{FilteredChildren.AfterPrefix}");
            conditions = conditions.Append(c => string.Compare(c.BirthOrder, first) >= 0 && string.Compare(c.BirthOrder, last) < 0);
        }

        return db.ChildrenBy(Index, conditions).AsNoTracking();
    }

    /// <summary>The stretch in which the same children stand in an order, close together or at least evenly spread.</summary>
    public LedgerRange In(ChildOrder order) => order switch
    {
        ChildOrder.Name => Held == ChildOrder.Name ? this : this with { Index = Township is not null ? LedgerIndex.ByTownship : IsInCenter ? LedgerIndex.ByCenter : LedgerIndex.ByName },
        ChildOrder.Birth => Held == ChildOrder.Birth ? this : this with { Index = Township is not null ? LedgerIndex.ByTownshipAndBirth : IsInCenter ? LedgerIndex.ByCenterAndBirth : IndexByBirth() },
        ChildOrder.School => Zoned(Township is null ? LedgerIndex.BySchool : LedgerIndex.ByTownshipAndSchool),
    };

    // Only the indexes of townships and of center schools hold these, only one is ordered by schools, and only one holds whoever lives away; in the others each is a range of places.
    private IEnumerable<Expression<Func<Child, bool>>> Places() => (Township, School, Away, Index) switch
    {
        ({ } township, _, _, LedgerIndex.ByTownship or LedgerIndex.ByTownshipAndBirth or LedgerIndex.ByTownshipAndSchool) => [c => c.DomicileTownship == township],
        ({ } township, _, _, _) => [LedgerPlaces.InDomicile(township)],
        (_, { } path, _, LedgerIndex.BySchool) => [LedgerPlaces.OrderedInSchool(path)],
        (_, { } path, _, LedgerIndex.ByCenter or LedgerIndex.ByCenterAndBirth) => HasEachOrder ? [LedgerPlaces.InCenter(path)] : [LedgerPlaces.InCenter(path), LedgerPlaces.InSchool(path)],
        (_, { } path, _, _) => [LedgerPlaces.InSchool(path)],
        (_, _, { } place, LedgerIndex.ByAway) => [LedgerPlaces.LivingAwayIn(place)],
        (_, _, { } place, _) => [LedgerPlaces.InResidence(place)],
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
