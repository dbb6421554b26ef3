using Baoxue.Features.Platform.Exports;

namespace Baoxue.Features.Registers.Loads;

/// <summary>A workbook to download. Whoever takes it disposes of the stream, and the file behind it goes with it.</summary>
public sealed record LoadFile(string Name, Stream Content)
{
    public const string ContentType = ExportFile.ContentType;

    internal static FileStream Temporary(string directory, Guid id)
    {
        Directory.CreateDirectory(directory);
        return new FileStream(Path.Combine(directory, $"{id:N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
    }
}
