using System.Buffers.Binary;
using System.Diagnostics;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// One pass over a file: every row is read, judged against the records in force, and what is new goes into chunks. After a
/// crash the pass begins again at the first row and stores nothing up to the checkpoint, where it must come to the same digest.
/// </summary>
internal sealed class LoadPass(Guid load, RegisterFile file, RowIntake intake, InForceTable inForce, LoadFindings findings, LoadCheckpoint checkpoint, RecordChunk chunk)
{
    private const int FewestNew = 50_000;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(2);

    // Of what is in force the table knows itself where it was met; once more here, a second load of a large register would take 40 MB more.
    private readonly SeenKeys _newKeys = new(FewestNew);
    private long _read;
    private long _new;
    private long _changed;
    private long _unchanged;
    private long _rejected;
    private long _warnings;
    private long _digest;
    private bool _isPastCheckpoint = checkpoint.Row == 0;

    /// <summary>How many rows a transaction may take; grows while nobody waits.</summary>
    public int RowsPerTurn { get; set; } = 2_000;

    /// <summary>Whether rows are being stored again after a crash.</summary>
    public bool IsPastCheckpoint => _isPastCheckpoint;

    /// <summary>The last row read.</summary>
    public int Row { get; private set; }

    /// <summary>The digest over all records up to the last row read.</summary>
    public long Digest => _digest;

    /// <summary>Keys in force that were not met; known at the end.</summary>
    public long Gone { get; set; }

    /// <summary>What the file showed beside its records; known at the end.</summary>
    public LoadReading Reading => file.Reading with { Findings = findings.Counts, Resubmitted = file.Resubmitted };

    public LoadCounts Counts => new(_read, _new, _changed, _unchanged, _rejected, Gone, _warnings);

    /// <summary>Reads until something should be written: a chunk, or a sign of life.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="CheckpointDiffersException">The rows before the checkpoint are not judged as they were.</exception>
    public bool ReadChunk(CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        while (file.Read())
        {
            ct.ThrowIfCancellationRequested();
            Take();
            if (chunk.IsFull || chunk.Count >= RowsPerTurn || ((_read & 255) == 0 && Stopwatch.GetElapsedTime(since) > LongestSilence))
            {
                return true;
            }
        }

        ConfirmCheckpoint();
        return false;
    }

    private void Take()
    {
        intake.Read(file.Current);
        var row = intake.Row;
        if (!_isPastCheckpoint && row.RowNumber > checkpoint.Row)
        {
            ConfirmCheckpoint();
        }

        Row = row.RowNumber;
        _read++;
        if (row.Key.Length > 0)
        {
            intake.Identify();
            RejectRepeated(row);
        }

        if (row.IsRejected)
        {
            _rejected++;
            if (row.Key.Length > 0)
            {
                inForce.Spare(intake.Key);
            }
        }
        else
        {
            Judge(row);
        }

        file.Note(row.IsRejected);
        Note(row);
    }

    private void RejectRepeated(RegisterRow row)
    {
        if (!row.IsRejected && FirstRowOf(intake.Key, row.RowNumber) is > 0 and var first)
        {
            row.RejectAsRepeated(file.Reading.PlaceOf(first));
        }
    }

    private void Judge(RegisterRow row)
    {
        var fate = inForce.Meet(intake.Key, intake.Hash);
        switch (fate)
        {
            case RecordFate.Unchanged:
                _unchanged++;
                return;
            case RecordFate.New:
                _new++;
                break;
            case RecordFate.Changed:
                _changed++;
                break;
        }

        _digest = unchecked((_digest * 1_000_003) + intake.Hash + row.RowNumber);
        if (_isPastCheckpoint)
        {
            var record = chunk.Add();
            intake.Fill(record, chunk, RecordIds.Of(load, (uint)row.RowNumber), fate == RecordFate.Changed);
            record.Digest = _digest;
        }
    }

    private void Note(RegisterRow row)
    {
        foreach (var finding in row.Findings)
        {
            _warnings += finding.IsRejected ? 0 : 1;
            Keep(findings.From(finding, row.Name, _isPastCheckpoint));
        }

        if (!row.IsRejected && intake.HasUnknownSchool)
        {
            _warnings++;
            Keep(findings.UnknownSchool(row.RowNumber, row.Name, intake.SchoolAsWritten, _isPastCheckpoint));
        }
    }

    private void Keep(LoadFinding? finding)
    {
        if (finding is not null)
        {
            chunk.Add(finding);
        }
    }

    private void ConfirmCheckpoint()
    {
        if (!_isPastCheckpoint && _digest != checkpoint.Digest)
        {
            throw new CheckpointDiffersException();
        }

        _isPastCheckpoint = true;
    }

    private int FirstRowOf(UInt128 key, int row)
    {
        if (inForce.FirstRowOf(key, row) is { } first)
        {
            return first;
        }

        Span<byte> bytes = stackalloc byte[BlindIndex.Length];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, key);
        return _newKeys.FirstRowOf(bytes, row);
    }
}
