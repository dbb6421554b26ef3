using System.Globalization;
using System.Text;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform.Audit;

namespace Baoxue.Data.Protection;

/// <summary>
/// A text file outside the database to which the head of the audit chain is appended from time to time, one line each:
/// moment, number, hash, code. The code also covers the line before, so a line taken out of the middle shows.
/// Whoever writes has it alone from reading the last line to having written the next.
/// </summary>
public sealed class AuditAnchor(string path, AuditSeal seal)
{
    private const int CodeLength = KeyedHash.Length;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Path { get; } = path;

    /// <summary>Every anchored head, in order.</summary>
    /// <exception cref="AnchorBrokenException">A line was changed or taken out.</exception>
    public IReadOnlyList<AuditHead> Read()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        using var alone = OpenAlone();
        return [.. Lines(alone).Select(line => line.Head)];
    }

    /// <summary>Appends the head and waits until it is on the disk.</summary>
    public void Append(AuditHead head, DateTime at)
    {
        using var alone = OpenAlone();
        Append(head, at, Lines(alone), alone);
    }

    /// <summary>Appends the head when enough records or enough time went by since the last line; says whether it did.</summary>
    public bool AppendIfDue(AuditHead head, DateTime at, long everyRecords, TimeSpan every)
    {
        using var alone = OpenAlone();
        var lines = Lines(alone);
        var last = lines.Count > 0 ? lines[^1] : null;
        var due = last is null
            ? head.Seq > 0
            : head.Seq > last.Head.Seq && (head.Seq - last.Head.Seq >= everyRecords || at - last.At >= every);
        if (due)
        {
            Append(head, at, lines, alone);
        }

        return due;
    }

    private void Append(AuditHead head, DateTime at, List<Anchored> lines, FileStream stream)
    {
        var former = lines.Count > 0 ? lines[^1].Code : new byte[CodeLength];
        var text = TextOf(head, at);
        var line = $"{text} {Convert.ToHexStringLower(CodeOf(text, former))}\n";

        // What stands behind the last line end was cut off by a crash while it was written.
        stream.SetLength(lines.Count > 0 ? lines[^1].End : 0);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.ASCII.GetBytes(line));
        stream.Flush(flushToDisk: true);
    }

    // Readers wait as well, so that none of them sees half a line.
    private FileStream OpenAlone()
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } directory)
        {
            Directory.CreateDirectory(directory);
        }

        return LoneFile.Open(Path, Patience);
    }

    private List<Anchored> Lines(FileStream stream)
    {
        var found = new List<Anchored>();
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var former = new byte[CodeLength];
        for (int start = 0, length; (length = content.AsSpan(start).IndexOf((byte)'\n')) >= 0; start += length + 1)
        {
            var line = Parse(Encoding.ASCII.GetString(content, start, length), former, start + length + 1)
                ?? throw new AnchorBrokenException(Path, found.Count + 1);
            found.Add(line);
            former = line.Code;
        }

        return found;
    }

    private Anchored? Parse(string line, byte[] former, long end)
    {
        var parts = line.Split(' ');
        if (parts.Length != 4
            || !DateTime.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            || parts[2].Length != 2 * AuditChain.HashLength)
        {
            return null;
        }

        var code = CodeOf(string.Join(' ', parts[..3]), former);
        return Convert.ToHexStringLower(code) == parts[3]
            ? new(new AuditHead(seq, Convert.FromHexString(parts[2])), at, code, end)
            : null;
    }

    private byte[] CodeOf(string text, byte[] former)
    {
        var code = new byte[CodeLength];
        seal.Mac([.. "baoxue anchor"u8, .. former, .. Encoding.ASCII.GetBytes(text)], code);
        return code;
    }

    private static string TextOf(AuditHead head, DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ} {head.Seq} {Convert.ToHexStringLower(head.Hash)}");

    private sealed record Anchored(AuditHead Head, DateTime At, byte[] Code, long End);
}
