using System.Runtime.CompilerServices;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Microsoft.EntityFrameworkCore;
using static Baoxue.Features.Registers.Loads.CompareLoads;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a load changed in one register or list (批次变化).</summary>
/// <param name="load">The load.</param>
/// <param name="all">All versions of the register.</param>
/// <param name="brought">Those the load brought, in the order of its file.</param>
/// <param name="fieldsOf">What a version says, by field.</param>
/// <param name="codes">Codes as people read them.</param>
internal sealed class ChangedVersions<T>(RegisterLoad load, IQueryable<T> all, IQueryable<T> brought, Func<T, Dictionary<byte, string>> fieldsOf, RegisterCodes codes) where T : class, IRecordVersion
{
    private const int AtOnce = 500;
    private static readonly IReadOnlyList<ChangedField> NoFields = [];

    // What tells whom to ask about a record that is gone.
    private static readonly string[] Telling =
    [
        nameof(StudentFields.BirthDate), nameof(StudentFields.SchoolName), nameof(StudentFields.SchoolCode), nameof(StudentFields.Grade), nameof(StudentFields.Class), nameof(StudentFields.Status),
        nameof(HouseholdFields.VillageCommittee), nameof(HouseholdFields.Address), nameof(HouseholdFields.HeadName), nameof(HouseholdFields.RelationToHead), nameof(HouseholdFields.State),
        nameof(ListingFields.Township), nameof(ListingFields.Category),
    ];

    private readonly RegisterSchema _schema = RegisterSchema.Of(load.Source);
    private readonly int _sequence = load.Sequence;

    public async Task<List<ChangedRecord>> PageAsync(RecordChange? only, int skip, int take, CancellationToken ct)
    {
        var page = only == RecordChange.New ? [] : await SaidAsync(await InOrder(Former(only)).Skip(skip).Take(take).ToListAsync(ct), ct);
        if (page.Count < take && only is null or RecordChange.New)
        {
            var before = only is null ? await Former(null).CountAsync(ct) : 0;
            page.AddRange(await New(Math.Max(0, skip - before), take - page.Count).ToListAsync(ct));
        }

        return page;
    }

    public async Task<int> CountAsync(RecordChange? only, CancellationToken ct) =>
        (only == RecordChange.New ? 0 : await Former(only).CountAsync(ct)) + (only is null or RecordChange.New ? (int)load.Counts.New : 0);

    /// <summary>All of them, those that were there by their rows first and then some at a time, so that a long list is neither held nor sorted again for each page.</summary>
    public async IAsyncEnumerable<ChangedRecord> AllAsync(RecordChange? only, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        if (only != RecordChange.New)
        {
            var rows = await Former(only).Select(r => r.RowNumber).Distinct().OrderBy(n => n).Take(most).ToListAsync(ct);
            foreach (var some in rows.Chunk(AtOnce))
            {
                foreach (var change in await SaidAsync(await InOrder(Former(only).Where(r => some.Contains(r.RowNumber))).ToListAsync(ct), ct))
                {
                    yield return change;
                }
            }
        }

        if (only is null or RecordChange.New)
        {
            await foreach (var record in New(0, most).AsAsyncEnumerable().WithCancellation(ct))
            {
                yield return record;
            }
        }
    }

    private IQueryable<T> Former(RecordChange? only)
    {
        var former = all.Where(r => r.ToSequence == _sequence && r.FromSequence < _sequence);
        return only switch
        {
            RecordChange.Changed => former.Where(r => all.Any(n => n.Key == r.Key && n.FromSequence == _sequence)),
            RecordChange.Gone => former.Where(r => !all.Any(n => n.Key == r.Key && n.FromSequence == _sequence)),
            null or RecordChange.New => former,
        };
    }

    private IQueryable<ChangedRecord> New(int skip, int take) => brought
        .Where(r => !all.Any(o => o.Key == r.Key && o.ToSequence == _sequence && o.FromSequence < _sequence))
        .Skip(skip).Take(take).Select(r => new ChangedRecord(r.Name, r.RowNumber, RecordChange.New, NoFields));

    // Of two with one row, that of the earlier file first.
    private static IOrderedQueryable<T> InOrder(IQueryable<T> records) => records.OrderBy(r => r.RowNumber).ThenBy(r => r.FromSequence);

    private async Task<List<ChangedRecord>> SaidAsync(List<T> former, CancellationToken ct)
    {
        var words = await codes.WordsAsync(load.AsOf, ct);
        var keys = former.ConvertAll(r => r.Key);
        var now = (await all.Where(r => keys.Contains(r.Key) && r.FromSequence == _sequence).ToListAsync(ct)).ToDictionary(r => Convert.ToHexString(r.Key));
        return former.ConvertAll(old => Compare(old, fieldsOf(old), now.TryGetValue(Convert.ToHexString(old.Key), out var it) ? fieldsOf(it) : null, words));
    }

    private ChangedRecord Compare(T old, Dictionary<byte, string> before, Dictionary<byte, string>? after, FieldWords words) => after is null
        ? new ChangedRecord(
            old.Name,
            old.RowNumber,
            RecordChange.Gone,
            [
                .. from field in _schema.Fields
                   where Telling.Contains(field.Code) && before.ContainsKey(field.Number) && !(field.Code == nameof(StudentFields.SchoolCode) && NamesSchool(before))
                   orderby Array.IndexOf(Telling, field.Code)
                   select new ChangedField(field.Header, words.Masked(field, before[field.Number]), ""),
            ])
        : new ChangedRecord(
            old.Name,
            old.RowNumber,
            RecordChange.Changed,
            [
                .. from field in _schema.Fields
                   let was = before.GetValueOrDefault(field.Number, "")
                   let @is = after.GetValueOrDefault(field.Number, "")
                   where was != @is
                   select new ChangedField(field.Header, Said(field, was, words), Said(field, @is, words)),
            ]);

    private bool NamesSchool(Dictionary<byte, string> before) => _schema.TryFind(nameof(StudentFields.SchoolName), out var name) && before.ContainsKey(name.Number);

    private static string Said(RegisterField field, string text, FieldWords words) => text.Length == 0 ? "" : words.Masked(field, text);
}
