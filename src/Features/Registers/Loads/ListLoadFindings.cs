using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What was wrong in a load, row by row, in the order of the file.</summary>
public static class ListLoadFindings
{
    private const int PageSize = 100;

    /// <param name="LoadId">The load.</param>
    /// <param name="Rule">Only this rule; null for all.</param>
    /// <param name="Only">Only what had this consequence; null for all.</param>
    /// <param name="AfterRow">Continue behind this row of the file.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Query(RegisterLoadId LoadId, string? Rule = null, RowConsequence? Only = null, int AfterRow = 0) : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString(), new { Rule, Only, AfterRow });
    }

    /// <param name="Findings">One page.</param>
    /// <param name="NextAfterRow">What to ask for the next page with; null at the end.</param>
    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Findings, int? NextAfterRow, int Total);

    /// <summary>One finding; its value in full for whoever may load registers, since they mend the file, else masked.</summary>
    public sealed record Row(int RowNumber, FilePlace Place, string Column, string Rule, string Value, RowConsequence Consequence, string Message, string HowToFix)
    {
        /// <summary>Whose row it is; null when it names nobody, or was loaded before names were kept.</summary>
        public string? Name { get; init; }
    }

    internal sealed class Handler(DistrictDb db, FieldVault vault, CurrentActor current) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var reading = await FindingReading.ForAsync(db, vault, current.Actor, query.LoadId, ct);
            var total = await db.LoadFindings.Wanted(query).CountAsync(ct);
            var found = await db.LoadFindings.Wanted(query).Where(f => f.RowNumber > query.AfterRow)
                .OrderBy(f => f.RowNumber).ThenBy(f => f.Id)
                .Take(PageSize + 1)
                .ToListAsync(ct);
            if (found.Count <= PageSize)
            {
                return new Answer([.. found.Select(reading.Open)], null, total);
            }

            // A page never cuts a row in two, unless one row alone fills it.
            var lastRow = found[^1].RowNumber;
            var whole = found.TakeWhile(f => f.RowNumber < lastRow).ToList();
            var page = whole.Count > 0 ? whole : found[..PageSize];
            return new Answer([.. page.Select(reading.Open)], page[^1].RowNumber, total);
        }
    }
}
