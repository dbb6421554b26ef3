using System.Buffers;
using System.Security.Cryptography;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Keeps uploaded files. A file counts as kept only when it has reached the disk whole.</summary>
public sealed class FileStore(DistrictSettings district, TimeProvider clock)
{
    public const long MostBytes = 512L << 20;
    private const int LongestName = 200;
    private const int BufferSize = 128 * 1024;

    /// <summary>Copies an upload, hashing it on the way; nothing is left behind when it is refused or breaks off.</summary>
    public async Task<Result<StoredFile>> SaveAsync(Stream upload, string fileName, CancellationToken ct)
    {
        var name = NameOf(fileName);
        var id = clock.NewId();
        Directory.CreateDirectory(district.UploadDirectory);
        var size = 0L;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var path = PathOf(id);
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                size = await CopyAsync(upload, file, hash, ct);
                if (size is > 0 and <= MostBytes)
                {
                    file.Flush(flushToDisk: true);
                    return new StoredFile(id, name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
                }
            }
        }
        catch
        {
            Delete(id);
            throw;
        }

        Delete(id);
        return size == 0 ? new RegisterRefusals.FileEmpty(name) : new RegisterRefusals.FileTooLarge(name, MostBytes);
    }

    public string PathOf(Guid id) => Path.Combine(district.UploadDirectory, $"{id:N}.upload");

    public bool Exists(Guid id) => File.Exists(PathOf(id));

    /// <summary>Forgets an upload that no load was made from.</summary>
    public void Delete(Guid id) => File.Delete(PathOf(id));

    private static async Task<long> CopyAsync(Stream from, FileStream to, IncrementalHash hash, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var size = 0L;
            while (size <= MostBytes && await from.ReadAsync(buffer, ct) is var read and > 0)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
                size += read;
            }

            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // Browsers of old send whole paths; control characters would break lines of the log.
    private static string NameOf(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length switch
        {
            0 => "未命名",
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }
}
