using System.Security.Cryptography;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Exports;

/// <summary>
/// The files of exports on disk, under names nobody can guess. A file is written aside and takes its name when it is whole, so
/// no half of one is ever found under it.
/// </summary>
public sealed class ExportFiles(DistrictSettings district)
{
    internal static string NewName() => RandomNumberGenerator.GetHexString(32, lowercase: true) + ".xlsx";

    /// <summary>Begins the file of one attempt; a worker that lost its lease still writes to its own.</summary>
    internal FileStream Begin(string name, int epoch)
    {
        OwnerFiles.CreateDirectory(district.ExportDirectory);
        return OwnerFiles.Create(PartOf(name, epoch), FileOptions.None, FileMode.Create);
    }

    internal void Keep(string name, int epoch) => File.Move(PartOf(name, epoch), PathOf(name), overwrite: true);

    /// <summary>Removes what one attempt began.</summary>
    internal void Drop(string name, int epoch) => File.Delete(PartOf(name, epoch));

    internal FileStream? Open(string name)
    {
        try
        {
            return new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes the file and whatever attempts left behind that were killed.</summary>
    internal void Delete(string name)
    {
        if (!Directory.Exists(district.ExportDirectory))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(district.ExportDirectory, name + "*"))
        {
            File.Delete(path);
        }
    }

    private string PathOf(string name) => Path.Combine(district.ExportDirectory, name);

    private string PartOf(string name, int epoch) => $"{PathOf(name)}.{epoch}.part";
}
