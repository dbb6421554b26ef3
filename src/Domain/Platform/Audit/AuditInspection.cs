namespace Baoxue.Domain.Platform.Audit;

/// <summary>A verification of the audit log under way (审计校验), fed with one record after another, so that any log fits in memory.</summary>
public sealed class AuditInspection
{
    // Enough to name what happened; a log with more faults than this was replaced, not edited.
    private const int Named = 200;

    private readonly ChainMac _mac;
    private readonly Dictionary<long, AuditHead> _anchors = [];
    private readonly long _lastAnchored;
    private readonly AuditHead? _stated;
    private readonly List<AuditFault> _faults = [];
    private readonly List<AuditLink> _altered = [];
    private AuditHead _head;
    private bool _headAltered;
    private long _checked;
    private long _faultCount;

    /// <param name="anchors">The heads kept outside the database, in any order.</param>
    /// <param name="mac">The keyed hash the log was written with.</param>
    /// <param name="start">The head after which the records begin, when older ones were lawfully deleted.</param>
    /// <param name="stated">The end the log itself stated before it was read; records may have come since.</param>
    public AuditInspection(IEnumerable<AuditHead> anchors, ChainMac mac, AuditHead? start = null, AuditHead? stated = null)
    {
        (_mac, _stated) = (mac, stated);
        _head = start ?? AuditHead.Genesis;
        foreach (var anchor in anchors.Where(anchor => anchor.Seq >= _head.Seq))
        {
            _anchors[anchor.Seq] = anchor;
            _lastAnchored = Math.Max(_lastAnchored, anchor.Seq);
        }

        CompareWithAnchor(_head.Seq, _head.Hash);
    }

    public void Read(AuditLink link)
    {
        var seq = link.Entry.Seq;
        _checked++;
        if (seq > _head.Seq + 1)
        {
            Report(new(AuditFaultKind.Removed, _head.Seq + 1, seq - 1));
        }

        var altered = !Fits(link, seq);
        if (altered)
        {
            Report(new(AuditFaultKind.Altered, seq, seq));
            if (_altered.Count < Named)
            {
                _altered.Add(link);
            }
        }
        else if (seq <= _head.Seq || (seq == _head.Seq + 1 && !_headAltered && !link.Previous.AsSpan().SequenceEqual(_head.Hash)))
        {
            Report(new(AuditFaultKind.Unlinked, seq, seq));
        }

        if (!altered && seq == _stated?.Seq && !link.Hash.AsSpan().SequenceEqual(_stated.Hash))
        {
            Report(new(AuditFaultKind.HeadDiffers, seq, seq));
        }

        CompareWithAnchor(seq, link.Hash);
        _head = new(seq, link.Hash);

        // After an altered record the next one is whole or not by itself; its own "previous" is then the only true one left.
        _headAltered = altered;
    }

    /// <param name="stated">The end the log itself states after it was read: nothing stands behind it.</param>
    public AuditVerdict Finish(AuditHead? stated = null)
    {
        if (Math.Max(_lastAnchored, _stated?.Seq ?? 0) is var last && last > _head.Seq)
        {
            Report(new(AuditFaultKind.TailCut, _head.Seq + 1, last));
        }

        if (stated?.Seq < _head.Seq)
        {
            Report(new(AuditFaultKind.HeadDiffers, stated.Seq + 1, _head.Seq));
        }

        NameSwaps();
        return new(_checked, _head, [.. _faults.OrderBy(fault => fault.From)], _faultCount);
    }

    private bool Fits(AuditLink link, long seq)
    {
        Span<byte> hash = stackalloc byte[AuditChain.HashLength];
        AuditChain.HashOf(link.Previous, link.Entry, seq, _mac, hash);
        return hash.SequenceEqual(link.Hash);
    }

    private void CompareWithAnchor(long seq, byte[] hash)
    {
        if (_anchors.TryGetValue(seq, out var anchor) && !anchor.Hash.AsSpan().SequenceEqual(hash))
        {
            Report(new(AuditFaultKind.AnchorDiffers, seq, seq));
        }
    }

    // Two altered records are a swap when each is whole under the other's number: with its hashes moved along, or left behind.
    private void NameSwaps()
    {
        for (var i = 0; i < _altered.Count; i++)
        {
            for (var j = i + 1; j < _altered.Count; j++)
            {
                var (a, b) = (_altered[i], _altered[j]);
                if (TakesThePlaceOf(a, b) && TakesThePlaceOf(b, a))
                {
                    var (from, to) = (a.Entry.Seq, b.Entry.Seq);
                    _faultCount -= _faults.RemoveAll(f => f.Kind == AuditFaultKind.Altered && (f.From == from || f.From == to)) - 1;
                    _faults.Add(new(AuditFaultKind.Swapped, from, to));
                    break;
                }
            }
        }
    }

    private bool TakesThePlaceOf(AuditLink link, AuditLink other) =>
        Fits(link, other.Entry.Seq) || Fits(new(link.Entry, other.Previous, other.Hash), other.Entry.Seq);

    private void Report(AuditFault fault)
    {
        _faultCount++;
        if (_faults.Count < Named)
        {
            _faults.Add(fault);
        }
    }
}
