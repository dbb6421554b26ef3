using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Baoxue.Domain.Platform.Audit;

/// <summary>
/// The rule by which each audit record seals all before it (审计链), by GB/T 22239-2019 8.1.4.3 c: the code is taken over
/// the former code, the number, the moment and every text, each text behind its length.
/// </summary>
public static class AuditChain
{
    public const int HashLength = 32;

    // The length that stands for "no text", which is not the same as an empty one.
    private const int Absent = -1;

    /// <summary>The link that continues the chain after <paramref name="head"/>.</summary>
    public static AuditLink Continue(AuditHead head, AuditEntry entry, ChainMac mac)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(entry.Seq, head.Seq + 1);
        return new(entry, head.Hash, HashOf(head.Hash, entry, mac));
    }

    /// <summary>The hash of a record that follows one with the hash <paramref name="previous"/>.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> previous, AuditEntry entry, ChainMac mac)
    {
        var hash = new byte[HashLength];
        HashOf(previous, entry, entry.Seq, mac, hash);
        return hash;
    }

    /// <summary>Reads a log from its first record (or from <paramref name="start"/>) and names what is wrong in it.</summary>
    /// <param name="links">The records by ascending number.</param>
    /// <param name="anchors">The heads kept outside the database, in any order.</param>
    /// <param name="mac">The keyed hash the log was written with.</param>
    /// <param name="start">The head after which the records begin, when older ones were lawfully deleted.</param>
    public static AuditVerdict Verify(IEnumerable<AuditLink> links, IEnumerable<AuditHead> anchors, ChainMac mac, AuditHead? start = null)
    {
        var inspection = new AuditInspection(anchors, mac, start);
        foreach (var link in links)
        {
            inspection.Read(link);
        }

        return inspection.Finish();
    }

    internal static void HashOf(ReadOnlySpan<byte> previous, AuditEntry entry, long seq, ChainMac mac, Span<byte> hash)
    {
        ReadOnlySpan<string?> texts = [entry.Actor, entry.Action, entry.Subject, entry.Purpose, entry.Result, entry.Remote, entry.Details];
        var room = sizeof(int) + previous.Length + 2 * sizeof(long);
        foreach (var text in texts)
        {
            room += sizeof(int) + Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(room);
        BinaryPrimitives.WriteInt32BigEndian(buffer, previous.Length);
        previous.CopyTo(buffer.AsSpan(sizeof(int)));
        var at = sizeof(int) + previous.Length;
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(at), seq);
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(at + sizeof(long)), entry.At.Ticks / TimeSpan.TicksPerMillisecond);
        at += 2 * sizeof(long);
        foreach (var text in texts)
        {
            var length = text is null ? 0 : Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + sizeof(int)));
            BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at), text is null ? Absent : length);
            at += sizeof(int) + length;
        }

        mac(buffer.AsSpan(0, at), hash);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
