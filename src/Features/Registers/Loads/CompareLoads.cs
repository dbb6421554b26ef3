using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a load changed against the one before: counts, and record by record the fields that differ.</summary>
public static class CompareLoads
{
    private const int PageSize = 50;
    private const int LastPage = 400;

    /// <param name="LoadId">The newer load; withdrawn ones show their counts only.</param>
    /// <param name="Page">From 1.</param>
    [Requires(Permission.ReadLoads)]
    public sealed record Query(RegisterLoadId LoadId, int Page = 1) : IQuery<Answer?>, IAuditedRead
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString(), new { Page });
    }

    /// <param name="Load">The newer load.</param>
    /// <param name="Before">The load it was stored on; null for the first.</param>
    /// <param name="Records">Changed and gone records of this page.</param>
    /// <param name="HasMore">Whether another page follows.</param>
    public sealed record Answer(LoadSummary Load, LoadSummary? Before, IReadOnlyList<ChangedRecord> Records, bool HasMore);

    /// <summary>A record that the load changed, or, without fields, that is gone.</summary>
    public sealed record ChangedRecord(string Name, int FormerRow, bool IsGone, IReadOnlyList<ChangedField> Fields);

    /// <summary>One field before and after; numbers of persons are masked.</summary>
    public sealed record ChangedField(string Header, string Before, string After);

    internal sealed class Handler(DistrictDb db, FieldVault vault) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LoadId, ct);
            if (load is null)
            {
                return null;
            }

            var published = await db.RegisterStates.AsNoTracking().Where(s => s.Source == load.Source).Select(s => s.PublishedSequence).SingleAsync(ct);
            var before = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Source == load.Source && l.Sequence == load.BaseSequence, ct);
            var skip = (Math.Clamp(query.Page, 1, LastPage) - 1) * PageSize;
            var records = load.Source switch
            {
                RegisterSource.Student => await StudentsAsync(load.Sequence, skip, ct),
                RegisterSource.Household => await HouseholdsAsync(load.Sequence, skip, ct),
            };
            return new Answer(
                LoadSummary.Of(load, published),
                before is null ? null : LoadSummary.Of(before, published),
                [.. records.Take(PageSize)],
                records.Count > PageSize && query.Page < LastPage);
        }

        private async Task<List<ChangedRecord>> StudentsAsync(int sequence, int skip, CancellationToken ct)
        {
            var former = await db.StudentRecords.AsNoTracking().Where(r => r.ToSequence == sequence && r.FromSequence < sequence)
                .OrderBy(r => r.RowNumber).ThenBy(r => r.Id).Skip(skip).Take(PageSize + 1).ToListAsync(ct);
            var keys = former.Select(r => r.Key).ToList();
            var now = (await db.StudentRecords.AsNoTracking().Where(r => keys.Contains(r.Key) && r.FromSequence == sequence).ToListAsync(ct))
                .ToDictionary(r => Convert.ToHexString(r.Key));
            return [.. former.Select(old => Compare(RegisterSchema.Student, old.Name, old.RowNumber, StoredFields.Of(old, vault), now.TryGetValue(Convert.ToHexString(old.Key), out var it) ? StoredFields.Of(it, vault) : null))];
        }

        private async Task<List<ChangedRecord>> HouseholdsAsync(int sequence, int skip, CancellationToken ct)
        {
            var former = await db.HouseholdRecords.AsNoTracking().Where(r => r.ToSequence == sequence && r.FromSequence < sequence)
                .OrderBy(r => r.RowNumber).ThenBy(r => r.Id).Skip(skip).Take(PageSize + 1).ToListAsync(ct);
            var keys = former.Select(r => r.Key).ToList();
            var now = (await db.HouseholdRecords.AsNoTracking().Where(r => keys.Contains(r.Key) && r.FromSequence == sequence).ToListAsync(ct))
                .ToDictionary(r => Convert.ToHexString(r.Key));
            return [.. former.Select(old => Compare(RegisterSchema.Household, old.Name, old.RowNumber, StoredFields.Of(old, vault), now.TryGetValue(Convert.ToHexString(old.Key), out var it) ? StoredFields.Of(it, vault) : null))];
        }

        private static ChangedRecord Compare(RegisterSchema schema, string name, int row, Dictionary<byte, string> before, Dictionary<byte, string>? after) => after is null
            ? new ChangedRecord(name, row, true, [])
            : new ChangedRecord(
                name,
                row,
                false,
                [
                    .. from field in schema.Fields
                       let was = before.GetValueOrDefault(field.Number, "")
                       let @is = after.GetValueOrDefault(field.Number, "")
                       where was != @is
                       select new ChangedField(field.Header, Shown(field, was), Shown(field, @is)),
                ]);

        private static string Shown(RegisterField field, string text) =>
            field.Kind is FieldKind.IdNumber or FieldKind.StudentNumber or FieldKind.Phone ? ResidentId.Mask(text) : text;
    }
}
