using System.IO.Compression;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>The parts of an .xlsx, each opened within its limits.</summary>
internal sealed class Package : IDisposable
{
    private readonly TableLimits _limits;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public Package(Stream file, TableLimits limits)
    {
        _limits = limits;
        PackageEnds.RefuseLargeDirectory(file, limits);
        _zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (_zip.Entries.Count > limits.MaxParts)
        {
            throw new TableFault(TableRefusal.ZipBomb);
        }

        foreach (var entry in _zip.Entries)
        {
            RefusePacking(entry);
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        RefuseOtherDocuments();
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public BoundedStream Open(string name, long maxBytes) => _parts.TryGetValue(name, out var entry)
        ? new BoundedStream(entry.Open(), entry.CompressedLength, maxBytes, _limits)
        : throw TableFault.Damaged($"缺少 {name}");

    public long DeclaredLength(string name) => _parts[name].Length;

    /// <summary>The targets a part points to, by their ids.</summary>
    public Dictionary<string, Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        if (!Has(name))
        {
            return found;
        }

        using var xml = new XmlScanner(Open(name, _limits.RatioFreeBytes));
        for (var token = xml.Next(); token != XmlToken.Done; token = xml.Next())
        {
            if (token == XmlToken.Start && xml.Name.SequenceEqual("Relationship"u8)
                && Relationship.Read(xml, part[..slash]) is { } relationship)
            {
                found.TryAdd(relationship.Id, relationship);
            }
        }

        return found;
    }

    public void Dispose() => _zip.Dispose();

    private void RefusePacking(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw new TableFault(TableRefusal.PasswordProtected);
        }

        if (entry.Length > _limits.RatioFreeBytes && entry.Length / _limits.MaxUnpackRatio > entry.CompressedLength)
        {
            throw new TableFault(TableRefusal.ZipBomb);
        }

        if (Path.GetFileName(entry.FullName).Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new TableFault(TableRefusal.MacroFile);
        }
    }

    private void RefuseOtherDocuments()
    {
        bool HasUnder(string folder) => _parts.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
        if (Has("xl/workbook.bin"))
        {
            throw new TableFault(TableRefusal.WrongType, "内容是二进制工作簿 .xlsb");
        }

        if (Has("_rels/.rels") && (HasUnder("xl/") || !(HasUnder("word/") || HasUnder("ppt/"))))
        {
            return;
        }

        throw new TableFault(TableRefusal.WrongType, HasUnder("word/") ? "内容是 Word 文档"
            : HasUnder("ppt/") ? "内容是 PowerPoint 文档"
            : Has("content.xml") ? "内容是 ODF 文档（如 .ods）"
            : _parts.Count == 0 ? "内容是空的压缩包"
            : "内容是普通压缩包");
    }
}
