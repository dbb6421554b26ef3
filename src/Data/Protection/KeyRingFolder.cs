using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Baoxue.Data.Common;

namespace Baoxue.Data.Protection;

/// <summary>
/// The directory of a key ring: <c>master.N.key</c> (32 bytes as hexadecimal digits) and <c>ring.json</c> (the keys
/// wrapped under master key N). The ring is replaced in one rename, so a crash leaves the old or the new one.
/// </summary>
internal sealed class KeyRingFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public KeyRingFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    public string Path { get; }

    public bool HasAnything => File.Exists(RingPath) || (Directory.Exists(Path) && Directory.EnumerateFiles(Path, "master.*.key").Any());

    public bool IsOpenToOthers
    {
        get
        {
            foreach (var file in Directory.EnumerateFiles(Path))
            {
                if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private string RingPath => In("ring.json");

    public void Create(CipherSuite suite, DateTime at)
    {
        using var alone = Lock();
        if (HasAnything)
        {
            return;
        }

        var crypto = ICryptoSuite.Of(suite);
        var master = NewMaster(1);
        Write(1, master,
        [
            new(1, KeyUse.BlindIndex, crypto, at, SecretKey.Random(32)),
            new(1, KeyUse.Audit, crypto, at, SecretKey.Random(32)),
            new(1, KeyUse.Sealing, crypto, at, SecretKey.Random(crypto.SealingKeyLength)),
        ]);
    }

    /// <summary>Every key; the newest sealing key is the last.</summary>
    public RingKey[] Read()
    {
        try
        {
            return Load(out _, out _);
        }
        catch (KeyRingException)
        {
            // Another process may be in the middle of making the ring or of replacing the master key.
            using var alone = Lock();
            return Load(out _, out _);
        }
    }

    public RingKey[] AddSealingKey(CipherSuite suite, DateTime at)
    {
        using var alone = Lock();
        var keys = Load(out var number, out var master);
        if (keys[^1].Id == byte.MaxValue)
        {
            throw new KeyRingException("加密密钥已用满 255 个编号，不能再轮换。");
        }

        var crypto = ICryptoSuite.Of(suite);
        RingKey[] more = [.. keys, new((byte)(keys[^1].Id + 1), KeyUse.Sealing, crypto, at, SecretKey.Random(crypto.SealingKeyLength))];
        Write(number, master, more);
        return more;
    }

    public RingKey[] ReplaceMaster()
    {
        using var alone = Lock();
        var keys = Load(out var number, out _);
        Write(number + 1, NewMaster(number + 1), keys);
        File.Delete(MasterPath(number));
        return keys;
    }

    private RingKey[] Load(out int number, out SecretKey master)
    {
        try
        {
            var file = JsonSerializer.Deserialize<KeyRingFile>(File.ReadAllBytes(RingPath), Json);
            if (file is not { Format: 1, Keys.Count: >= 3 })
            {
                throw Damaged(null);
            }

            number = file.Master;
            var key = master = new SecretKey(Convert.FromHexString(File.ReadAllText(MasterPath(number)).Trim()));
            return [.. file.Keys.Select(wrapped => wrapped.Unwrap(key)).OrderBy(k => k.Use == KeyUse.Sealing).ThenBy(k => k.Id)];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"密钥目录“{Path}”不完整或不可读：{cause.Message} 请从备份恢复整个目录；若系统从未用过（首次启动时中断），可删除该目录后重新启动。", cause);
        }
        catch (Exception cause) when (cause is JsonException or FormatException or CryptographicException or ArgumentException)
        {
            throw Damaged(cause);
        }
    }

    private KeyRingException Damaged(Exception? cause) => new($"密钥目录“{Path}”中的密钥文件已损坏或不属于同一套。请从备份恢复整个目录。", cause);

    private SecretKey NewMaster(int number)
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        WriteAlone(MasterPath(number), System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes) + "\n"));
        return new SecretKey(bytes);
    }

    private void Write(int number, SecretKey master, RingKey[] keys)
    {
        var file = new KeyRingFile(1, number, [.. keys.Select(key => WrappedKey.Of(key, master))]);
        var next = RingPath + ".next";
        WriteAlone(next, JsonSerializer.SerializeToUtf8Bytes(file, Json));
        File.Move(next, RingPath, overwrite: true);
    }

    private static void WriteAlone(string path, byte[] content)
    {
        using var stream = new FileStream(path, Options(FileMode.Create));
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    // Two processes may start on an empty directory at the same moment; the second waits and finds the first one's keys.
    private FileStream Lock()
    {
        try
        {
            MakeDirectory();
            return LoneFile.Open(In(".lock"), Patience, OwnerOnly);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"密钥目录“{Path}”不可写，或其中的密钥不完整：{cause.Message}", cause);
        }
    }

    private void MakeDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private string MasterPath(int number) => In(string.Create(CultureInfo.InvariantCulture, $"master.{number}.key"));

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
