using System.Linq.Expressions;
using Baoxue.Data.Registers;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// Chooses the stretches of an index in which to look: the first of these that is asked for, from the usually shortest to the
/// longest. They never overlap, and together they hold every child asked for.
/// </summary>
internal static class LedgerRanges
{
    private const int TownshipLength = 9;

    public static IReadOnlyList<LedgerRange> Of(LedgerQuestion question, DataScope scope, IReadOnlyList<ChildId> referred)
    {
        var filter = question.Filter;
        var isScoped = !scope.IsWholeDistrict;
        return question switch
        {
            { IsVoid: true } => [],
            { SchoolPath: { } path } => [Under(question, path)],
            _ when isScoped && scope.RegionPaths.Count == 0 => Scoped(question, scope, referred),
            { HasRareStatus: true } => ByStatus(question),
            { Filter.Presence: ChildPresence.StudentOnly or ChildPresence.None } when !isScoped || !IsAboutTownships(scope) => [Whole(question, LedgerIndex.ByPresence)],
            { HasSmallGroup: true } => [Whole(question, LedgerIndex.OfGroup(filter.Group))],
            _ when isScoped => Scoped(question, scope, referred),
            { Filter.Township: { } township } => [Township(question, township)],
            { Filter.Grade: not null } => [Whole(question, LedgerIndex.ByGrade)],
            { Filter: { Status: not null, Presence: not null } } => ByStatus(question),
            _ when filter.Group != ChildGroups.None => [Whole(question, LedgerIndex.OfGroup(filter.Group))],
            { Filter.Status: not null } => ByStatus(question),
            { Filter.Presence: not null } => [Whole(question, LedgerIndex.ByPresence)],
            { Ages: not null } => [Whole(question, LedgerIndex.ByBirth)],
            _ => [Whole(question, LedgerIndex.ByName)],
        };
    }

    private static LedgerRange Whole(LedgerQuestion question, string index) => new(index, question, []);

    // A status says little about where to look, a status of one kind of presence does.
    private static IReadOnlyList<LedgerRange> ByStatus(LedgerQuestion question)
    {
        IEnumerable<ChildPresence> kinds = question.Filter.Presence is { } one ? [one]
            : question.IsAboutPupils ? [ChildPresence.Both, ChildPresence.StudentOnly]
            : Enum.GetValues<ChildPresence>();
        return [.. kinds.Select(kind => Whole(question with { Filter = question.Filter with { Presence = kind } }, LedgerIndex.ByStatus))];
    }

    private static LedgerRange Township(LedgerQuestion question, string township) =>
        new(LedgerIndex.ByTownship, question, []) { Township = township };

    // One township holds fewer children than stand in one register alone in a whole district.
    private static bool IsAboutTownships(DataScope scope) => scope.RegionPaths is [{ Length: >= TownshipLength }];

    private static bool MayHold(string path, string? township) =>
        township is null || path.StartsWith(township, StringComparison.Ordinal) || township.StartsWith(path, StringComparison.Ordinal);

    // A village is looked for among all of its township.
    private static LedgerRange Region(LedgerQuestion question, string path) => path.Length switch
    {
        TownshipLength => Township(question, path),
        > TownshipLength => Township(question, path[..TownshipLength]) with { Within = [LedgerPlaces.InDomicile(path)] },
        _ => Whole(question, LedgerIndex.ByName) with { Within = [LedgerPlaces.InDomicile(path)] },
    };

    private static LedgerRange Under(LedgerQuestion question, string path) => new(LedgerIndex.BySchool, question, []) { School = path };

    // Each place by an index of its own, leaving out whoever an earlier place holds already.
    private static List<LedgerRange> Scoped(LedgerQuestion question, DataScope scope, IReadOnlyList<ChildId> referred)
    {
        var ranges = new List<LedgerRange>();
        var held = new List<Expression<Func<Child, bool>>>();
        foreach (var path in scope.SchoolPaths)
        {
            Add(Under(question, path), LedgerPlaces.OutsideSchool(path));
        }

        foreach (var path in scope.RegionPaths.Where(p => MayHold(p, question.Filter.Township)))
        {
            Add(Region(question, path), LedgerPlaces.OutsideDomicile(path));
        }

        foreach (var path in scope.RegionPaths)
        {
            // Who lives in one of the places and belongs to another of them, or to the same, is held already.
            Add(new LedgerRange(LedgerIndex.ByAway, question, []) { Away = path }, LedgerPlaces.OutsideResidence(path));
        }

        if (referred.Count > 0)
        {
            Add(new LedgerRange(LedgerIndex.Any, question, [c => referred.Contains(c.Id)]), c => true);
        }

        return ranges;

        void Add(LedgerRange range, Expression<Func<Child, bool>> others)
        {
            ranges.Add(range with { Within = [.. range.Within, .. held] });
            held.Add(others);
        }
    }
}
