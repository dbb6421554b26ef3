using System.Runtime.CompilerServices;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Microsoft.EntityFrameworkCore;
using static Baoxue.Features.Registers.Loads.CompareLoads;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The records that a load changed or ended, in the order of the file before, each with the fields that differ, and then those it brought, in the order of its own.</summary>
internal sealed class RecordChanges(DistrictDb db, FieldVault vault, RegisterCodes codes)
{
    private const int AtOnce = 500;
    private static readonly IReadOnlyList<ChangedField> NoFields = [];

    // What tells whom to ask about a record that is gone.
    private static readonly RegisterField[] Telling =
    [
        StudentFields.BirthDate, StudentFields.SchoolName, StudentFields.SchoolCode, StudentFields.Grade, StudentFields.Class, StudentFields.Status,
        HouseholdFields.BirthDate, HouseholdFields.VillageCommittee, HouseholdFields.Address, HouseholdFields.HeadName, HouseholdFields.RelationToHead, HouseholdFields.State,
    ];

    public async Task<List<ChangedRecord>> PageAsync(RegisterLoad load, RecordChange? only, int skip, int take, CancellationToken ct)
    {
        var page = only == RecordChange.New ? [] : await FormerAsync(load, only, skip, take, ct);
        if (page.Count < take && only is null or RecordChange.New)
        {
            var before = only is null ? await FormerCountAsync(load, null, ct) : 0;
            page.AddRange(await New(load, Math.Max(0, skip - before), take - page.Count).ToListAsync(ct));
        }

        return page;
    }

    public async Task<int> CountAsync(RegisterLoad load, RecordChange? only, CancellationToken ct) =>
        (only == RecordChange.New ? 0 : await FormerCountAsync(load, only, ct)) + (only is null or RecordChange.New ? (int)load.Counts.New : 0);

    /// <summary>All of them, those that were there by their identifiers first and then some at a time, so that a long list is neither held nor sorted again for each page.</summary>
    public async IAsyncEnumerable<ChangedRecord> AllAsync(RegisterLoad load, RecordChange? only, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var former = only == RecordChange.New ? AsyncEnumerable.Empty<ChangedRecord>() : load.Source switch
        {
            RegisterSource.Student => AllStudentsAsync(load, only, most, ct),
            RegisterSource.Household => AllHouseholdsAsync(load, only, most, ct),
        };
        await foreach (var record in former.WithCancellation(ct))
        {
            yield return record;
        }

        if (only is null or RecordChange.New)
        {
            await foreach (var record in New(load, 0, most).AsAsyncEnumerable().WithCancellation(ct))
            {
                yield return record;
            }
        }
    }

    private async Task<List<ChangedRecord>> FormerAsync(RegisterLoad load, RecordChange? only, int skip, int take, CancellationToken ct) => load.Source switch
    {
        RegisterSource.Student => await StudentsAsync(await InOrder(FormerStudents(load.Sequence, only)).Skip(skip).Take(take).ToListAsync(ct), load, ct),
        RegisterSource.Household => await HouseholdsAsync(await InOrder(FormerHouseholds(load.Sequence, only)).Skip(skip).Take(take).ToListAsync(ct), load, ct),
    };

    private Task<int> FormerCountAsync(RegisterLoad load, RecordChange? only, CancellationToken ct) => load.Source switch
    {
        RegisterSource.Student => FormerStudents(load.Sequence, only).CountAsync(ct),
        RegisterSource.Household => FormerHouseholds(load.Sequence, only).CountAsync(ct),
    };

    // The rows of a load are one range of identifiers, in the order of its file.
    private IQueryable<ChangedRecord> New(RegisterLoad load, int skip, int take)
    {
        var (sequence, first, last) = (load.Sequence, RecordIds.Of(load.Id.Value, 0), RecordIds.Of(load.Id.Value, uint.MaxValue));
        return load.Source switch
        {
            RegisterSource.Student => db.StudentRecords.AsNoTracking()
                .Where(r => ((Guid)(object)r.Id).CompareTo(first) >= 0 && ((Guid)(object)r.Id).CompareTo(last) <= 0)
                .Where(r => !db.StudentRecords.Any(o => o.Key == r.Key && o.ToSequence == sequence && o.FromSequence < sequence))
                .OrderBy(r => r.Id).Skip(skip).Take(take).Select(r => new ChangedRecord(r.Name, r.RowNumber, RecordChange.New, NoFields)),
            RegisterSource.Household => db.HouseholdRecords.AsNoTracking()
                .Where(r => ((Guid)(object)r.Id).CompareTo(first) >= 0 && ((Guid)(object)r.Id).CompareTo(last) <= 0)
                .Where(r => !db.HouseholdRecords.Any(o => o.Key == r.Key && o.ToSequence == sequence && o.FromSequence < sequence))
                .OrderBy(r => r.Id).Skip(skip).Take(take).Select(r => new ChangedRecord(r.Name, r.RowNumber, RecordChange.New, NoFields)),
        };
    }

    private async IAsyncEnumerable<ChangedRecord> AllStudentsAsync(RegisterLoad load, RecordChange? only, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await InOrder(FormerStudents(load.Sequence, only)).Select(r => r.Id).Take(most).ToListAsync(ct);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var former = await db.StudentRecords.AsNoTracking().Where(r => some.Contains(r.Id)).OrderBy(r => r.RowNumber).ThenBy(r => r.Id).ToListAsync(ct);
            foreach (var change in await StudentsAsync(former, load, ct))
            {
                yield return change;
            }
        }
    }

    private async IAsyncEnumerable<ChangedRecord> AllHouseholdsAsync(RegisterLoad load, RecordChange? only, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await InOrder(FormerHouseholds(load.Sequence, only)).Select(r => r.Id).Take(most).ToListAsync(ct);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var former = await db.HouseholdRecords.AsNoTracking().Where(r => some.Contains(r.Id)).OrderBy(r => r.RowNumber).ThenBy(r => r.Id).ToListAsync(ct);
            foreach (var change in await HouseholdsAsync(former, load, ct))
            {
                yield return change;
            }
        }
    }

    private IQueryable<StudentRecord> FormerStudents(int sequence, RecordChange? only)
    {
        var former = db.StudentRecords.AsNoTracking().Where(r => r.ToSequence == sequence && r.FromSequence < sequence);
        return only switch
        {
            RecordChange.Changed => former.Where(r => db.StudentRecords.Any(n => n.Key == r.Key && n.FromSequence == sequence)),
            RecordChange.Gone => former.Where(r => !db.StudentRecords.Any(n => n.Key == r.Key && n.FromSequence == sequence)),
            null or RecordChange.New => former,
        };
    }

    private IQueryable<HouseholdRecord> FormerHouseholds(int sequence, RecordChange? only)
    {
        var former = db.HouseholdRecords.AsNoTracking().Where(r => r.ToSequence == sequence && r.FromSequence < sequence);
        return only switch
        {
            RecordChange.Changed => former.Where(r => db.HouseholdRecords.Any(n => n.Key == r.Key && n.FromSequence == sequence)),
            RecordChange.Gone => former.Where(r => !db.HouseholdRecords.Any(n => n.Key == r.Key && n.FromSequence == sequence)),
            null or RecordChange.New => former,
        };
    }

    private static IQueryable<StudentRecord> InOrder(IQueryable<StudentRecord> records) => records.OrderBy(r => r.RowNumber).ThenBy(r => r.Id);

    private static IQueryable<HouseholdRecord> InOrder(IQueryable<HouseholdRecord> records) => records.OrderBy(r => r.RowNumber).ThenBy(r => r.Id);

    private async Task<List<ChangedRecord>> StudentsAsync(List<StudentRecord> former, RegisterLoad load, CancellationToken ct)
    {
        var words = await codes.WordsAsync(load.AsOf, ct);
        var keys = former.Select(r => r.Key).ToList();
        var now = (await db.StudentRecords.AsNoTracking().Where(r => keys.Contains(r.Key) && r.FromSequence == load.Sequence).ToListAsync(ct))
            .ToDictionary(r => Convert.ToHexString(r.Key));
        return [.. former.Select(old => Compare(RegisterSchema.Student, old.Name, old.RowNumber, StoredFields.Of(old, vault), now.TryGetValue(Convert.ToHexString(old.Key), out var it) ? StoredFields.Of(it, vault) : null, words))];
    }

    private async Task<List<ChangedRecord>> HouseholdsAsync(List<HouseholdRecord> former, RegisterLoad load, CancellationToken ct)
    {
        var words = await codes.WordsAsync(load.AsOf, ct);
        var keys = former.Select(r => r.Key).ToList();
        var now = (await db.HouseholdRecords.AsNoTracking().Where(r => keys.Contains(r.Key) && r.FromSequence == load.Sequence).ToListAsync(ct))
            .ToDictionary(r => Convert.ToHexString(r.Key));
        return [.. former.Select(old => Compare(RegisterSchema.Household, old.Name, old.RowNumber, StoredFields.Of(old, vault), now.TryGetValue(Convert.ToHexString(old.Key), out var it) ? StoredFields.Of(it, vault) : null, words))];
    }

    private static ChangedRecord Compare(RegisterSchema schema, string name, int row, Dictionary<byte, string> before, Dictionary<byte, string>? after, FieldWords words) => after is null
        ? new ChangedRecord(
            name,
            row,
            RecordChange.Gone,
            [
                .. from field in Telling
                   where schema.Fields.Contains(field) && before.ContainsKey(field.Number) && !(field == StudentFields.SchoolCode && before.ContainsKey(StudentFields.SchoolName.Number))
                   select new ChangedField(field.Header, words.Masked(field, before[field.Number]), ""),
            ])
        : new ChangedRecord(
            name,
            row,
            RecordChange.Changed,
            [
                .. from field in schema.Fields
                   let was = before.GetValueOrDefault(field.Number, "")
                   let @is = after.GetValueOrDefault(field.Number, "")
                   where was != @is
                   select new ChangedField(field.Header, Said(field, was, words), Said(field, @is, words)),
            ]);

    private static string Said(RegisterField field, string text, FieldWords words) => text.Length == 0 ? "" : words.Masked(field, text);
}
