using System.Runtime.Versioning;
using Baoxue.Data.Protection;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class KeyRingTests : IDisposable
{
    private static readonly FieldPlace Place = new("t", "c", Guid.Empty);
    private readonly TemporaryKeys _keys = new();

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void The_same_directory_gives_the_same_keys()
    {
        var first = _keys.Open();
        var value = new FieldVault(first).Seal("甲", Place);
        var second = _keys.Open(fingerprint: first.Fingerprint);

        Assert.Equal("甲", new FieldVault(second).OpenText(value, Place));
        Assert.Equal(new BlindIndex(first).Of(IndexPurpose.IdNumber, "甲"), new BlindIndex(second).Of(IndexPurpose.IdNumber, "甲"));
    }

    [Fact]
    public void Keys_are_for_the_owner_alone()
    {
        var ring = _keys.Open();

        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_keys.Keys));
        Assert.All(Directory.GetFiles(_keys.Keys), OnlyItsOwnerMayRead);
        Assert.False(ring.IsOpenToOthers);
    }

    [Fact]
    public void No_new_keys_are_made_for_a_database_that_has_had_some()
    {
        Assert.Throws<KeyRingException>(() => _keys.Open(fingerprint: "0011223344556677"));
        Assert.False(KeyRing.Exists(_keys.Keys));
    }

    [Fact]
    public void The_keys_of_another_database_are_refused()
    {
        _keys.Open();

        Assert.Throws<KeyRingException>(() => _keys.Open(fingerprint: "0011223344556677"));
    }

    [Theory]
    [InlineData("ring.json")]
    [InlineData("master.1.key")]
    public void Half_a_ring_is_refused_and_not_made_whole(string lost)
    {
        _keys.Open();
        File.Delete(Path.Combine(_keys.Keys, lost));

        Assert.Throws<KeyRingException>(() => _keys.Open());
        Assert.False(File.Exists(Path.Combine(_keys.Keys, lost)));
    }

    [Theory]
    [InlineData("ring.json", "{}")]
    [InlineData("ring.json", "not json")]
    [InlineData("master.1.key", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("master.1.key", "zz")]
    public void Damaged_key_files_are_refused(string file, string content)
    {
        _keys.Open();
        File.WriteAllText(Path.Combine(_keys.Keys, file), content);

        Assert.Throws<KeyRingException>(() => _keys.Open());
    }

    [Fact]
    public void A_wrapped_key_does_not_open_under_another_use()
    {
        _keys.Open();
        var file = Path.Combine(_keys.Keys, "ring.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("BlindIndex", "Audit1").Replace("\"Audit\"", "\"BlindIndex\"").Replace("Audit1", "Audit"));

        Assert.Throws<KeyRingException>(() => _keys.Open());
    }

    [Fact]
    public void Rotation_keeps_the_fingerprint_and_the_indexes()
    {
        var ring = _keys.Open();
        var (fingerprint, index) = (ring.Fingerprint, new BlindIndex(ring).Of(IndexPurpose.Phone, "13805670000"));
        ring.Rotate(_keys.Clock);
        ring.ReplaceMasterKey();
        var reopened = _keys.Open(fingerprint: fingerprint);

        Assert.Equal(2, reopened.SealingKeyId);
        Assert.Equal(index, new BlindIndex(reopened).Of(IndexPurpose.Phone, "13805670000"));
    }

    [Fact]
    public void A_new_master_key_leaves_every_value_readable_and_the_old_one_useless()
    {
        var ring = _keys.Open();
        var value = new FieldVault(ring).Seal("甲", Place);
        var old = File.ReadAllText(Path.Combine(_keys.Keys, "master.1.key"));
        ring.ReplaceMasterKey();

        Assert.False(File.Exists(Path.Combine(_keys.Keys, "master.1.key")));
        Assert.Equal("甲", new FieldVault(_keys.Open()).OpenText(value, Place));
        File.WriteAllText(Path.Combine(_keys.Keys, "master.2.key"), old);
        Assert.Throws<KeyRingException>(() => _keys.Open());
    }

    [Fact]
    public void Processes_that_start_together_on_an_empty_directory_share_one_ring()
    {
        var fingerprints = new string[8];
        Parallel.For(0, fingerprints.Length, i => fingerprints[i] = _keys.Open().Fingerprint);

        Assert.Single(fingerprints.Distinct());
    }

    [Fact]
    public void A_key_tells_nobody_its_bytes()
    {
        var key = new SecretKey("0123456789abcdef"u8);

        Assert.DoesNotContain("0123", key.ToString(), StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => System.Text.Json.JsonSerializer.Serialize(key));
    }

    [UnsupportedOSPlatform("windows")]
    private static void OnlyItsOwnerMayRead(string file) =>
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
}
