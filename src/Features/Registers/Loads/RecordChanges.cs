using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Microsoft.EntityFrameworkCore;
using static Baoxue.Features.Registers.Loads.CompareLoads;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The records that a load changed or ended, in the order of the file before, each with the fields that differ.</summary>
internal sealed class RecordChanges(DistrictDb db, FieldVault vault)
{
    private const int AtOnce = 500;

    public async Task<List<ChangedRecord>> PageAsync(RegisterSource source, int sequence, int skip, int take, CancellationToken ct) => source switch
    {
        RegisterSource.Student => await StudentsAsync(await InOrder(FormerStudents(sequence)).Skip(skip).Take(take).ToListAsync(ct), sequence, ct),
        RegisterSource.Household => await HouseholdsAsync(await InOrder(FormerHouseholds(sequence)).Skip(skip).Take(take).ToListAsync(ct), sequence, ct),
    };

    public Task<int> CountAsync(RegisterSource source, int sequence, CancellationToken ct) => source switch
    {
        RegisterSource.Student => FormerStudents(sequence).CountAsync(ct),
        RegisterSource.Household => FormerHouseholds(sequence).CountAsync(ct),
    };

    /// <summary>All of them, their identifiers first and then some at a time, so that a long list is neither held nor sorted again for each page.</summary>
    public IAsyncEnumerable<ChangedRecord> AllAsync(RegisterSource source, int sequence, int most, CancellationToken ct) => source switch
    {
        RegisterSource.Student => AllStudentsAsync(sequence, most, ct),
        RegisterSource.Household => AllHouseholdsAsync(sequence, most, ct),
    };

    private async IAsyncEnumerable<ChangedRecord> AllStudentsAsync(int sequence, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await InOrder(FormerStudents(sequence)).Select(r => r.Id).Take(most).ToListAsync(ct);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var former = await db.StudentRecords.AsNoTracking().Where(r => some.Contains(r.Id)).OrderBy(r => r.RowNumber).ThenBy(r => r.Id).ToListAsync(ct);
            foreach (var change in await StudentsAsync(former, sequence, ct))
            {
                yield return change;
            }
        }
    }

    private async IAsyncEnumerable<ChangedRecord> AllHouseholdsAsync(int sequence, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await InOrder(FormerHouseholds(sequence)).Select(r => r.Id).Take(most).ToListAsync(ct);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var former = await db.HouseholdRecords.AsNoTracking().Where(r => some.Contains(r.Id)).OrderBy(r => r.RowNumber).ThenBy(r => r.Id).ToListAsync(ct);
            foreach (var change in await HouseholdsAsync(former, sequence, ct))
            {
                yield return change;
            }
        }
    }

    private IQueryable<StudentRecord> FormerStudents(int sequence) => db.StudentRecords.AsNoTracking().Where(r => r.ToSequence == sequence && r.FromSequence < sequence);

    private IQueryable<HouseholdRecord> FormerHouseholds(int sequence) => db.HouseholdRecords.AsNoTracking().Where(r => r.ToSequence == sequence && r.FromSequence < sequence);

    private static IQueryable<StudentRecord> InOrder(IQueryable<StudentRecord> records) => records.OrderBy(r => r.RowNumber).ThenBy(r => r.Id);

    private static IQueryable<HouseholdRecord> InOrder(IQueryable<HouseholdRecord> records) => records.OrderBy(r => r.RowNumber).ThenBy(r => r.Id);

    private async Task<List<ChangedRecord>> StudentsAsync(List<StudentRecord> former, int sequence, CancellationToken ct)
    {
        var keys = former.Select(r => r.Key).ToList();
        var now = (await db.StudentRecords.AsNoTracking().Where(r => keys.Contains(r.Key) && r.FromSequence == sequence).ToListAsync(ct))
            .ToDictionary(r => Convert.ToHexString(r.Key));
        return [.. former.Select(old => Compare(RegisterSchema.Student, old.Name, old.RowNumber, StoredFields.Of(old, vault), now.TryGetValue(Convert.ToHexString(old.Key), out var it) ? StoredFields.Of(it, vault) : null))];
    }

    private async Task<List<ChangedRecord>> HouseholdsAsync(List<HouseholdRecord> former, int sequence, CancellationToken ct)
    {
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
                   select new ChangedField(field.Header, FieldMask.Of(field, was), FieldMask.Of(field, @is)),
            ]);
}
