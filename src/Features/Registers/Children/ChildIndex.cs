using Baoxue.Data;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Children;

/// <summary>
/// Which child each record in force belongs to, in memory while children are derived: by identity number, else by student
/// number, else by the record itself. Never by name.
/// </summary>
/// <remarks>
/// Every record in force is met before any child changes, and what a child showed before does not count in choosing between
/// two records of one number. So the outcome follows from the records alone, and deriving again changes nothing.
/// </remarks>
internal sealed class ChildIndex
{
    private readonly List<Entry> _entries;
    private readonly Dictionary<NumberKey, int> _byId;
    private readonly Dictionary<NumberKey, int> _byNumber = [];
    private readonly Dictionary<Guid, int> _byRecord = [];
    private List<MetRecord> _later;

    // Room is made once: lists that grow by doubling leave their halves behind, and there are half a million children.
    private ChildIndex(int children, int records)
    {
        _entries = new List<Entry>(Math.Max(children, records));
        _byId = new Dictionary<NumberKey, int>(Math.Max(children, records));
        _later = new List<MetRecord>(Math.Max(0, records - children));
    }

    /// <param name="db">The children known so far.</param>
    /// <param name="source">The register whose records will be met.</param>
    /// <param name="records">About how many those are.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<ChildIndex> ReadAsync(DistrictDb db, RegisterSource source, int records, CancellationToken ct)
    {
        var index = new ChildIndex(await db.Children.CountAsync(ct), records);
        var children = db.Children.AsNoTracking().Select(c => new { c.Id, c.IdIndex, c.StudentNumberIndex, c.StudentRecordId, c.HouseholdRecordId, c.FactsVersion });
        await foreach (var c in children.AsAsyncEnumerable().WithCancellation(ct))
        {
            var isStudent = source == RegisterSource.Student;
            index.Add(c.Id, IdKey.Of(c.IdIndex), isStudent ? IdKey.Of(c.StudentNumberIndex) : UInt128.Zero, isStudent ? c.StudentRecordId?.Value : c.HouseholdRecordId?.Value, c.FactsVersion < ChildFacts.Version);
        }

        return index;
    }

    /// <summary>Meets a record in force; where its identity number names no child, that is settled in <see cref="Settle"/>.</summary>
    public void Meet(MetRecord record)
    {
        if (record.IdKey != UInt128.Zero ? _byId.TryGetValue(Key(record.IdKey), out var at) : !record.HasNumber && _byRecord.TryGetValue(record.Id, out at))
        {
            Contend(at, record);
        }
        else
        {
            _later.Add(record);
        }
    }

    /// <summary>Gives the remaining records a child: one whose identity number was corrected, the one it was before, or a new one.</summary>
    /// <param name="formerVersion">An earlier version of a record that has no number, or null.</param>
    /// <param name="newId">Makes an id.</param>
    public void Settle(Func<MetRecord, Guid?> formerVersion, Func<Guid> newId)
    {
        _later.Sort((x, y) => x.Id.CompareTo(y.Id));
        foreach (var record in _later)
        {
            var at = Find(record, formerVersion);
            if (at < 0)
            {
                Add(new ChildId(newId()), record.IdKey, record.NumberKey, null, isOld: false);
                at = _entries.Count - 1;
                _entries[at] = _entries[at] with { IsNew = true };
            }
            else if (record.IdKey != UInt128.Zero)
            {
                _byId.TryAdd(Key(record.IdKey), at);
            }

            Contend(at, record);
        }

        // From here on only the children count; what found them is let go of before they are written.
        _later = [];
        _byId.Clear();
        _byId.TrimExcess();
        _byNumber.Clear();
        _byNumber.TrimExcess();
        _byRecord.Clear();
        _byRecord.TrimExcess();
    }

    /// <summary>How many children show another record than before, or were derived in an older way.</summary>
    public int CountChanged() => _entries.Count(e => e.MustBeWritten);

    /// <summary>The children that show another record than before, or none any more, or were derived in an older way.</summary>
    public IEnumerable<PendingChild> Changed() =>
        _entries.Where(e => e.MustBeWritten).Select(e => new PendingChild(e.Child, OrNone(e.Chosen), OrNone(e.Shown), e.IsNew));

    private int Find(MetRecord record, Func<MetRecord, Guid?> formerVersion)
    {
        if (record.IdKey != UInt128.Zero && _byId.TryGetValue(Key(record.IdKey), out var byId))
        {
            return byId;
        }

        // A child whose own identity number stands in another record in force is somebody else.
        if (record.NumberKey != UInt128.Zero && _byNumber.TryGetValue(Key(record.NumberKey), out var byNumber))
        {
            return _entries[byNumber].Chosen == Guid.Empty || record.IdKey == UInt128.Zero ? byNumber : -1;
        }

        return !record.HasNumber && formerVersion(record) is { } former && _byRecord.TryGetValue(former, out var byRecord) ? byRecord : -1;
    }

    // Two records of one identity number: the one in use goes first, then what a later load brought, then the earlier row.
    private void Contend(int at, MetRecord record)
    {
        var entry = _entries[at];
        if (entry.Chosen == Guid.Empty
            || (record.IsActive, record.FromSequence, entry.Chosen).CompareTo((entry.IsActive, entry.FromSequence, record.Id)) > 0)
        {
            _entries[at] = entry with { Chosen = record.Id, IsActive = record.IsActive, FromSequence = record.FromSequence };
        }
    }

    private void Add(ChildId child, UInt128 id, UInt128 number, Guid? shown, bool isOld)
    {
        var at = _entries.Count;
        _entries.Add(new Entry(child, shown ?? Guid.Empty, Guid.Empty, IsActive: false, FromSequence: 0, IsNew: false, isOld));
        if (id != UInt128.Zero)
        {
            _byId.TryAdd(Key(id), at);
        }

        if (number != UInt128.Zero)
        {
            _byNumber.TryAdd(Key(number), at);
        }

        if (shown is { } known)
        {
            _byRecord[known] = at;
        }
    }

    private static Guid? OrNone(Guid record) => record == Guid.Empty ? null : record;

    private static NumberKey Key(UInt128 number) => new((ulong)(number >> 64), (ulong)number);

    // Half as large in a dictionary as the number itself, which wants to stand at multiples of 16 bytes.
    private readonly record struct NumberKey(ulong High, ulong Low)
    {
        public override int GetHashCode() => Low.GetHashCode();
    }

    private readonly record struct Entry(ChildId Child, Guid Shown, Guid Chosen, bool IsActive, int FromSequence, bool IsNew, bool IsOld)
    {
        public bool MustBeWritten => IsOld || Chosen != Shown;
    }
}
