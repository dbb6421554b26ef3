using System.Text;

namespace Baoxue.Data.Protection;

/// <summary>
/// The keys of one installation, kept in a directory outside the database: a master key wraps sealing keys (the newest
/// seals, all open), one key for blind indexes and one for the audit chain.
/// </summary>
public sealed class KeyRing
{
    private readonly KeyRingFolder _folder;
    private volatile RingKey[] _keys;

    private KeyRing(KeyRingFolder folder, RingKey[] keys)
    {
        (_folder, _keys) = (folder, keys);
        Fingerprint = FingerprintOf(keys);
    }

    public string Directory => _folder.Path;

    /// <summary>Names this ring without telling its keys; the database keeps it and rotation does not change it.</summary>
    public string Fingerprint { get; }

    /// <summary>The id of the key that seals now.</summary>
    public byte SealingKeyId => Sealing.Id;

    /// <summary>The algorithms of the key that seals now.</summary>
    public CipherSuite Suite => Sealing.Suite.Kind;

    /// <summary>Whether other accounts of the machine may read the directory; worth a warning in the log.</summary>
    public bool IsOpenToOthers => _folder.IsOpenToOthers;

    internal RingKey Sealing => _keys[^1];

    /// <summary>Whether a ring, or a part of one, is in the directory.</summary>
    public static bool Exists(string directory) => new KeyRingFolder(directory).HasAnything;

    /// <summary>Opens the ring in a directory, or makes one there when the database has never had any.</summary>
    /// <param name="directory">Where the keys are; created for the owner alone.</param>
    /// <param name="fingerprint">What the database remembers; null only when nothing in it is sealed yet.</param>
    /// <param name="clock">Dates new keys.</param>
    /// <param name="suite">The algorithms of a new ring; an existing one keeps its own until <see cref="Rotate"/>.</param>
    /// <exception cref="KeyRingException">Keys are missing or damaged, or belong to another database.</exception>
    public static KeyRing Open(string directory, string? fingerprint, TimeProvider clock, CipherSuite suite = CipherSuite.National)
    {
        var folder = new KeyRingFolder(directory);
        if (!folder.HasAnything)
        {
            if (fingerprint is not null)
            {
                throw new KeyRingException($"密钥目录“{folder.Path}”中没有密钥，而数据库已用密钥 {fingerprint} 加密。请从备份恢复密钥目录，不能新建。");
            }

            folder.Create(suite, clock.GetUtcNow().UtcDateTime);
        }

        var ring = new KeyRing(folder, folder.Read());
        return fingerprint is null || fingerprint == ring.Fingerprint
            ? ring
            : throw new KeyRingException($"密钥目录“{folder.Path}”的指纹是 {ring.Fingerprint}，数据库的是 {fingerprint}：不是同一套密钥。请换回本数据库的密钥目录。");
    }

    /// <summary>Adds a sealing key that seals from now on; values under the older ones stay readable.</summary>
    /// <returns>The id of the new key.</returns>
    public byte Rotate(TimeProvider clock, CipherSuite? suite = null)
    {
        _keys = _folder.AddSealingKey(suite ?? Suite, clock.GetUtcNow().UtcDateTime);
        return SealingKeyId;
    }

    /// <summary>Wraps every key under a new master key and forgets the old one; sealed values do not change.</summary>
    public void ReplaceMasterKey() => _keys = _folder.ReplaceMaster();

    internal RingKey Only(KeyUse use) => _keys.Single(key => key.Use == use);

    /// <summary>The sealing key of an id; looks at the directory again when another process may have added it.</summary>
    internal RingKey SealingKey(byte id) => Find(id) ?? Reread(id);

    private RingKey Reread(byte id)
    {
        _keys = _folder.Read();
        return Find(id) ?? throw new KeyRingException($"密钥目录“{_folder.Path}”缺少 {id} 号加密密钥，用它加密的内容无法读取。请从备份恢复密钥目录。");
    }

    private RingKey? Find(byte id)
    {
        foreach (var key in _keys)
        {
            if (key.Id == id && key.Use == KeyUse.Sealing)
            {
                return key;
            }
        }

        return null;
    }

    // Taken over the two keys that never rotate, so that it names the ring for life.
    private static string FingerprintOf(RingKey[] keys)
    {
        Span<byte> code = stackalloc byte[KeyedHash.Length];
        Span<byte> parts = stackalloc byte[2 * KeyedHash.Length];
        var label = Encoding.ASCII.GetBytes("baoxue key ring fingerprint");
        foreach (var (use, at) in new[] { (KeyUse.BlindIndex, 0), (KeyUse.Audit, KeyedHash.Length) })
        {
            var key = keys.Single(k => k.Use == use);
            key.Suite.HashWith(key.Secret).Compute(label, parts[at..][..KeyedHash.Length]);
        }

        keys.Single(k => k.Use == KeyUse.BlindIndex).Suite.Digest(parts, code);
        return Convert.ToHexStringLower(code[..8]);
    }
}
