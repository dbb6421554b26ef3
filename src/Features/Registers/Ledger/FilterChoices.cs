using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>The townships and schools a list can be narrowed to (筛选项).</summary>
public static class FilterChoices
{
    /// <param name="Township">Only schools standing there, if given.</param>
    [Requires(Permission.ListChildren)]
    public sealed record Query(string? Township = null) : IQuery<Answer>, IAnsweredFromMemory;

    /// <param name="Townships">All of them.</param>
    /// <param name="Schools">Those within reach; where that is every school, one list until any of them changes.</param>
    public sealed record Answer(IReadOnlyList<Place> Townships, IReadOnlyList<School> Schools);

    public sealed record Place(string Code, string Name);

    public sealed record School(OrganizationId Id, string Name);

    internal sealed class Handler(LedgerNames names, CurrentActor current) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var book = await names.ReadAsync(ct);
            var places = current.Actor.Scope.SchoolPaths;
            if (query.Township is null && places.Count == 0)
            {
                return new Answer(book.TownshipChoices, book.SchoolChoices);
            }

            var within = book.Schools
                .Where(s => query.Township == null || s.TownshipCode == query.Township)
                .Where(s => places.Count == 0 || places.Any(p => s.Path.StartsWith(p, StringComparison.Ordinal) || p.StartsWith(s.Path, StringComparison.Ordinal)));
            return new Answer(book.TownshipChoices, [.. within.Select(s => new School(s.Id, s.Name))]);
        }
    }
}
