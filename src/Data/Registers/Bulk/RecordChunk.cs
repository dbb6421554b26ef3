using Baoxue.Domain.Registers;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>Rows of a load on their way into the database, in the order of the file, in buffers that are used again.</summary>
/// <param name="source">The register.</param>
/// <param name="divisionCode">Stamped on each row.</param>
/// <param name="sequence">The load that stores.</param>
/// <param name="baseSequence">The load in force, whose versions end where a record changed.</param>
public sealed class RecordChunk(RegisterSource source, string divisionCode, int sequence, int baseSequence)
{
    /// <summary>The most rows of one transaction.</summary>
    public const int MostRecords = 20_000;

    /// <summary>The most sealed bytes of one transaction, so that long rows do not swell the buffers.</summary>
    public const int MostBytes = 24 << 20;

    private readonly List<PendingRecord> _records = [];
    private readonly List<LoadFinding> _findings = [];
    private byte[] _details = new byte[1 << 20];
    private int _detailsUsed;
    private int _findingsStored;

    public RegisterSource Source { get; } = source;

    public string DivisionCode { get; } = divisionCode;

    public int Sequence { get; } = sequence;

    public int BaseSequence { get; } = baseSequence;

    public int Count { get; private set; }

    /// <summary>How many of the records are in the database already.</summary>
    public int Stored { get; private set; }

    public bool IsFull => Count >= MostRecords || _detailsUsed >= MostBytes || _findings.Count >= MostRecords;

    public bool IsEmpty => Stored == Count && _findingsStored == _findings.Count;

    public PendingRecord this[int index] => _records[index];

    /// <summary>A record to fill; it counts at once.</summary>
    public PendingRecord Add()
    {
        if (Count == _records.Count)
        {
            _records.Add(new PendingRecord());
        }

        return _records[Count++];
    }

    public void Add(LoadFinding finding) => _findings.Add(finding);

    /// <summary>Room for the sealed fields of a record, to be filled to the last byte.</summary>
    public Span<byte> RoomFor(PendingRecord record, int length)
    {
        if (_details.Length - _detailsUsed < length)
        {
            Array.Resize(ref _details, Math.Max(_details.Length * 2, _detailsUsed + length));
        }

        record.Details = (_detailsUsed, length);
        _detailsUsed += length;
        return _details.AsSpan(_detailsUsed - length, length);
    }

    public ReadOnlyMemory<byte> DetailsOf(PendingRecord record) => _details.AsMemory(record.Details.Start, record.Details.Length);

    /// <summary>Findings that may be stored once the first records are: those of rows up to the last of them.</summary>
    public IEnumerable<LoadFinding> FindingsFor(int recordsStored) => recordsStored == Count
        ? _findings.Skip(_findingsStored)
        : _findings.Skip(_findingsStored).TakeWhile(f => f.RowNumber <= _records[recordsStored - 1].RowNumber);

    /// <summary>Tells that a transaction with these has been committed.</summary>
    public void Commit(int recordsStored)
    {
        _findingsStored += FindingsFor(recordsStored).Count();
        Stored = recordsStored;
        if (IsEmpty)
        {
            _findings.Clear();
            (Count, Stored, _findingsStored, _detailsUsed) = (0, 0, 0, 0);
        }
    }
}
