using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;

namespace Baoxue.Features.Registers.Loads;

/// <summary>A workbook to download. Whoever takes it disposes of the stream, and the file behind it goes with it.</summary>
public sealed record LoadFile(string Name, Stream Content)
{
    public const string ContentType = ExportFile.ContentType;

    internal static FileStream Temporary(string directory, Guid id)
    {
        OwnerFiles.CreateDirectory(directory);
        return OwnerFiles.Create(Path.Combine(directory, $"{id:N}{OwnerFiles.Unfinished}"), FileOptions.DeleteOnClose);
    }
}
