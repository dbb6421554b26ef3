using System.IO.Pipelines;
using System.Security.Cryptography;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Exports;

/// <summary>
/// The files of exports on disk, sealed, under names nobody can guess. A file is written aside and takes its name when it is whole, so
/// no half of one is ever found under it.
/// </summary>
public sealed class ExportFiles(DistrictSettings district, FileVault vault)
{
    internal static string NewName() => RandomNumberGenerator.GetHexString(32, lowercase: true) + ".xlsx";

    /// <summary>Writes the file of one attempt, sealed on the way; a worker that lost its lease still writes to its own.</summary>
    /// <returns>What was written, and length and hash of the plain bytes.</returns>
    internal async Task<(T Written, long Size, string Hash)> WriteAsync<T>(Export export, int epoch, Func<Stream, Task<T>> write, CancellationToken ct)
    {
        OwnerFiles.CreateDirectory(district.ExportDirectory);
        await using var file = OwnerFiles.Create(PartOf(export.FileName, epoch), FileOptions.None, FileMode.Create);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pipe = new Pipe();
        var sealing = SealAsync(pipe.Reader, file, export.Id.Value, hash, ct);
        var written = await FillAsync(pipe.Writer, write, sealing);
        var size = await sealing;
        file.Flush(flushToDisk: true);
        return (written, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    internal void Keep(string name, int epoch) => File.Move(PartOf(name, epoch), PathOf(name), overwrite: true);

    /// <summary>Removes what one attempt began.</summary>
    internal void Drop(string name, int epoch) => File.Delete(PartOf(name, epoch));

    /// <summary>The plain bytes of the file; null when it is gone, or something else lies in its place. Reads throw where it was changed or cut.</summary>
    internal Stream? Open(Export export)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(PathOf(export.FileName), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            return vault.Open(file, export.Id.Value);
        }
        catch (FileSealBrokenException)
        {
            file!.Dispose();
            return null;
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

    private async Task<long> SealAsync(PipeReader plain, FileStream file, Guid id, IncrementalHash hash, CancellationToken ct)
    {
        try
        {
            return await vault.SealAsync(plain.AsStream(leaveOpen: true), file, id, hash, long.MaxValue, ct);
        }
        finally
        {
            // A writer whose reader has failed must not wait for it.
            await plain.CompleteAsync();
        }
    }

    private static async Task<T> FillAsync<T>(PipeWriter plain, Func<Stream, Task<T>> write, Task sealing)
    {
        try
        {
            var written = await write(plain.AsStream(leaveOpen: true));
            await plain.CompleteAsync();
            return written;
        }
        catch (Exception failure)
        {
            await plain.CompleteAsync(failure);
            await sealing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private string PathOf(string name) => Path.Combine(district.ExportDirectory, name);

    private string PartOf(string name, int epoch) => $"{PathOf(name)}.{epoch}.part";
}
