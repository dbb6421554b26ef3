using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// How many children in scope each kind of presence has (登记情况计数), for the home page; each number opens its list. Of those in
/// the household register alone only who is of school age is counted, since most of the others are too young for school.
/// </summary>
public static class CountChildren
{
    [Requires(Permission.ListChildren)]
    public sealed record Query : IQuery<Answer>;

    /// <param name="Figures">One for each kind of presence.</param>
    /// <param name="Ages">The birthdays of school age today.</param>
    public sealed record Answer(IReadOnlyList<Figure> Figures, SchoolAgeWindow Ages)
    {
        public Figure Of(ChildPresence presence) => Figures.Single(f => f.List.Presence == presence);
    }

    /// <param name="List">The list this is the length of.</param>
    /// <param name="Count">How many.</param>
    public sealed record Figure(ChildFilter List, int Count);

    internal sealed class Handler(DistrictDb db, BlindIndex blind, LedgerNames names) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            // Ranges of an index each; grouping would read every child, and one presence alone every child of the district who has it.
            var figures = new List<Figure>();
            foreach (var presence in Enum.GetValues<ChildPresence>())
            {
                var list = new ChildFilter(Presence: presence, OnlySchoolAge: presence == ChildPresence.HouseholdOnly);
                var lookup = new LedgerLookup(db, blind, await names.QuestionAsync(list, ct), null, isBack: false, counts: true);
                figures.Add(new Figure(list, await lookup.CountAsync(ct)));
            }

            return new Answer(figures, await names.AgesAsync(ct));
        }
    }
}
