using Baoxue.Data;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Children;

/// <summary>
/// Which child each record belongs to, in memory while children are derived: by identity number, else by student number, else
/// by the record itself. Never by name.
/// </summary>
internal sealed class ChildIndex
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<UInt128, int> _byId = [];
    private readonly Dictionary<UInt128, int> _byNumber = [];
    private readonly Dictionary<Guid, int> _byRecord = [];
    private readonly RegisterSource _source;

    private ChildIndex(RegisterSource source) => _source = source;

    public static async Task<ChildIndex> ReadAsync(DistrictDb db, RegisterSource source, CancellationToken ct)
    {
        var index = new ChildIndex(source);
        var children = db.Children.AsNoTracking().Select(c => new { c.Id, c.IdIndex, c.StudentNumberIndex, c.StudentRecordId, c.HouseholdRecordId, c.Status });
        await foreach (var c in children.AsAsyncEnumerable().WithCancellation(ct))
        {
            var record = source == RegisterSource.Student ? c.StudentRecordId?.Value : c.HouseholdRecordId?.Value;
            index.Add(c.Id, IdKey.Of(c.IdIndex), IdKey.Of(c.StudentNumberIndex), record, c.Status == EnrollmentStatus.Active);
        }

        return index;
    }

    /// <summary>Whether the record is the one its child shows already.</summary>
    public bool TryConfirm(Guid record)
    {
        if (!_byRecord.TryGetValue(record, out var at))
        {
            return false;
        }

        _entries[at] = _entries[at] with { IsConfirmed = true };
        return true;
    }

    /// <summary>The child of a record that none shows yet; a new one where nothing points to any.</summary>
    public Taken Take(Guid record, UInt128 id, UInt128 number, bool isActive, Func<Guid?> formerRecord, Func<Guid> newId)
    {
        var at = id != UInt128.Zero && _byId.TryGetValue(id, out var byId) ? byId
            : number != UInt128.Zero && _byNumber.TryGetValue(number, out var byNumber) ? byNumber
            : id == UInt128.Zero && number == UInt128.Zero && formerRecord() is { } former && _byRecord.TryGetValue(former, out var byRecord) ? byRecord
            : -1;
        if (at < 0)
        {
            var child = new ChildId(newId());
            Add(child, id, number, record, isActive);
            _entries[^1] = _entries[^1] with { IsConfirmed = true };
            return new Taken(child, null, IsNew: true);
        }

        var entry = _entries[at];
        if (entry.IsConfirmed && entry.Record is { } shown && !Outranks(record, isActive, shown, entry.IsActive))
        {
            return default;
        }

        _entries[at] = entry with { Record = record, IsActive = isActive, IsConfirmed = true };
        _byRecord[record] = at;
        Remember(at, id, number);
        return new Taken(entry.Child, entry.Record, IsNew: false);
    }

    /// <summary>Children whose record of this source is no longer in force; known when all records were met.</summary>
    public IEnumerable<(ChildId Child, Guid Record)> Left() =>
        _entries.Where(e => e is { IsConfirmed: false, Record: not null }).Select(e => (e.Child, e.Record!.Value));

    // Two records of one identity number: the one in use goes first, then the earlier; the order does not change with the run.
    private static bool Outranks(Guid record, bool isActive, Guid shown, bool isShownActive) =>
        isActive != isShownActive ? isActive : string.CompareOrdinal(record.ToString(), shown.ToString()) < 0;

    private void Add(ChildId child, UInt128 id, UInt128 number, Guid? record, bool isActive)
    {
        _entries.Add(new Entry(child, record, isActive, IsConfirmed: false));
        Remember(_entries.Count - 1, id, _source == RegisterSource.Student ? number : UInt128.Zero);
        if (record is { } known)
        {
            _byRecord[known] = _entries.Count - 1;
        }
    }

    private void Remember(int at, UInt128 id, UInt128 number)
    {
        if (id != UInt128.Zero)
        {
            _byId.TryAdd(id, at);
        }

        if (number != UInt128.Zero)
        {
            _byNumber.TryAdd(number, at);
        }
    }

    /// <summary>A child and the record it showed before; without a child when the record is outranked by another.</summary>
    public readonly record struct Taken(ChildId Child, Guid? Former, bool IsNew);

    private readonly record struct Entry(ChildId Child, Guid? Record, bool IsActive, bool IsConfirmed);
}
