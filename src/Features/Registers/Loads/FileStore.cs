using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Keeps uploaded files, sealed. A file counts as kept only when it has reached the disk whole.</summary>
public sealed class FileStore(DistrictSettings district, FileVault vault, UploadPolicy policy, TimeProvider clock)
{
    private const int LongestName = 200;
    private const string Kept = ".upload";

    /// <summary>Which files it keeps, and for how long.</summary>
    public UploadPolicy Policy => policy;

    /// <summary>
    /// What a file is called here, without numbers of persons: the name is kept in clear, and read by more than read the file.
    /// Browsers of old send whole paths; control characters would break lines of the log, and marks that turn the direction of
    /// writing would show another ending than the file has.
    /// </summary>
    public static string NameOf(string fileName)
    {
        var name = PersonalNumbers.Hide(string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes().Where(IsShown)).Trim())!;
        if (name.Length > LongestName)
        {
            // The ending says more than the beginning; half a character would be none.
            name = name[^LongestName..];
            name = char.IsLowSurrogate(name[0]) ? name[1..] : name;
        }

        return name.Length == 0 ? "未命名" : name;
    }

    /// <summary>Seals an upload, hashing it on the way; nothing is left behind when it is refused or breaks off.</summary>
    public async Task<Result<StoredFile>> SaveAsync(Stream upload, string fileName, CancellationToken ct)
    {
        var name = NameOf(fileName);
        var id = clock.NewId();
        OwnerFiles.CreateDirectory(district.UploadDirectory);
        var most = Math.Min(policy.MostBytes, new DriveInfo(Path.GetFullPath(district.UploadDirectory)).AvailableFreeSpace - policy.DiskReserve);
        if (most <= 0)
        {
            return new RegisterRefusals.DiskFull(name);
        }

        var part = Path.Combine(district.UploadDirectory, $"{id:N}{OwnerFiles.Unfinished}");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var size = 0L;
            await using (var file = OwnerFiles.Create(part, FileOptions.Asynchronous))
            {
                size = await vault.SealAsync(upload, file, id, hash, most, ct);
                if (size is 0 || size > most)
                {
                    // What is not kept need not reach the disk, which takes seconds.
                    return size == 0 ? new RegisterRefusals.FileEmpty(name) : most == policy.MostBytes ? new RegisterRefusals.FileTooLarge(name, most) : new RegisterRefusals.DiskFull(name);
                }

                file.Flush(flushToDisk: true);
            }

            // Since when it is kept is told by the clock of the district, which may be another than that of the machine.
            File.SetLastWriteTimeUtc(part, clock.Now);
            File.Move(part, PathOf(id));
            return new StoredFile(id, name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            File.Delete(part);
        }
    }

    public bool Exists(Guid id) => File.Exists(PathOf(id));

    /// <summary>The plain bytes of a kept file, from anywhere in it.</summary>
    /// <exception cref="FileSealBrokenException">The file was changed or cut on the disk.</exception>
    public Stream OpenRead(Guid id)
    {
        var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        try
        {
            return vault.Open(file, id);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Forgets an upload that nothing needs any more.</summary>
    public void Delete(Guid id) => File.Delete(PathOf(id));

    /// <summary>Every file kept, and since when.</summary>
    public IReadOnlyList<(Guid Id, DateTime Since)> All() => !Directory.Exists(district.UploadDirectory) ? [] :
    [
        .. from file in new DirectoryInfo(district.UploadDirectory).EnumerateFiles($"*{Kept}")
           where Guid.TryParseExact(Path.GetFileNameWithoutExtension(file.Name), "N", out _)
           select (Guid.ParseExact(Path.GetFileNameWithoutExtension(file.Name), "N"), file.LastWriteTimeUtc),
    ];

    private string PathOf(Guid id) => Path.Combine(district.UploadDirectory, $"{id:N}{Kept}");

    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
