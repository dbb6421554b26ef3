using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a load changed against the one before: counts, and record by record the fields that differ.</summary>
public static class CompareLoads
{
    /// <summary>How many records stand on a page.</summary>
    public const int PageLength = 50;

    private const int LastPage = 400;

    /// <param name="LoadId">The newer load; withdrawn ones show their counts only.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="Only">Only records of which this became; null for all three.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Query(RegisterLoadId LoadId, int Page = 1, RecordChange? Only = null) : IQuery<Answer?>, IAuditedRead
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString(), new { Page, Only });
    }

    /// <param name="Load">The newer load.</param>
    /// <param name="Before">The load it was stored on; null for the first.</param>
    /// <param name="Records">Records of this page, new ones last.</param>
    /// <param name="HasMore">Whether another page follows.</param>
    public sealed record Answer(LoadSummary Load, LoadSummary? Before, IReadOnlyList<ChangedRecord> Records, bool HasMore);

    /// <summary>A record that the load brought, changed or ended.</summary>
    /// <param name="Name">As the register names the person.</param>
    /// <param name="Row">Of the file before, or of this one if the record is new.</param>
    /// <param name="Change">What became of it.</param>
    /// <param name="Fields">What differs, of a changed one; what tells where it stood, of one that is gone.</param>
    public sealed record ChangedRecord(string Name, int Row, RecordChange Change, IReadOnlyList<ChangedField> Fields)
    {
        /// <summary>What a record said that is gone, in one line; empty of others.</summary>
        public string Was => Change == RecordChange.Gone ? string.Join('；', Fields.Select(f => $"{f.Header}：{f.Before}")) : "";
    }

    /// <summary>One field before and after, masked by <see cref="Domain.Registers.Schemas.FieldMask"/>.</summary>
    public sealed record ChangedField(string Header, string Before, string After);

    internal sealed class Handler(DistrictDb db, FieldVault vault, RegisterCodes codes) : IQueryHandler<Query, Answer?>
    {
        private readonly RecordChanges _changes = new(db, vault, codes);

        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var works = await LiveLoads.WorksAsync(db, ct);
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LoadId, ct);
            if (load is null)
            {
                return null;
            }

            var published = await db.RegisterStates.AsNoTracking().Where(s => s.Source == load.Source).Select(s => s.PublishedSequence).SingleAsync(ct);
            var before = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Source == load.Source && l.Sequence == load.BaseSequence, ct);
            var skip = (Math.Clamp(query.Page, 1, LastPage) - 1) * PageLength;
            var records = await _changes.PageAsync(load, query.Only, skip, PageLength + 1, ct);
            return new Answer(
                LoadSummary.Of(load, published, works.WorkOn(load.Id)),
                before is null ? null : LoadSummary.Of(before, published, works.WorkOn(before.Id)),
                [.. records.Take(PageLength)],
                records.Count > PageLength && query.Page < LastPage);
        }
    }
}
