using Baoxue.Data.Protection;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class RowFingerprintTests : IDisposable
{
    private readonly TemporaryKeys _keys = new();

    [Theory]
    [InlineData(CipherSuite.National)]
    [InlineData(CipherSuite.International)]
    public void Equal_rows_agree_under_one_ring_and_others_do_not(CipherSuite suite)
    {
        var ring = _keys.Open(suite);
        var (fingerprint, same) = (new RowFingerprint(ring), new RowFingerprint(ring));

        Assert.Equal(fingerprint.Of(1, 2), same.Of(1, 2));
        Assert.Equal(3, new[] { fingerprint.Of(1, 2), fingerprint.Of(2, 1), fingerprint.Of(1, 3) }.Distinct().Count());
    }

    [Fact]
    public void Another_ring_gives_another_fingerprint()
    {
        using var others = new TemporaryKeys();

        Assert.NotEqual(new RowFingerprint(_keys.Open()).Of(1, 2), new RowFingerprint(others.Open()).Of(1, 2));
    }

    [Fact]
    public void The_keys_of_sealing_do_not_change_it()
    {
        var ring = _keys.Open();
        var before = new RowFingerprint(ring).Of(1, 2);

        ring.Rotate(TimeProvider.System);

        Assert.Equal(before, new RowFingerprint(ring).Of(1, 2));
    }

    public void Dispose() => _keys.Dispose();
}
