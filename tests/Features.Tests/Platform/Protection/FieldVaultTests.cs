using Baoxue.Data.Protection;
using CsCheck;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class FieldVaultTests : IDisposable
{
    private static readonly FieldPlace Place = new("registers_student_record", "details", Guid.Parse("0192d1c0-0000-7000-8000-000000000001"));
    private static readonly string[] Characters = ["0", "X", "王", "𠮷", "·", "é", "\n"];
    private readonly TemporaryKeys _keys = new();

    public static TheoryData<CipherSuite> Suites => [CipherSuite.National, CipherSuite.International];

    public void Dispose() => _keys.Dispose();

    [Theory]
    [MemberData(nameof(Suites))]
    public void What_is_sealed_opens_at_its_place_and_never_looks_the_same_twice(CipherSuite suite)
    {
        var vault = new FieldVault(_keys.Open(suite));

        Gen.Int[0, Characters.Length - 1].Array[0, 1200].Sample(
            drawn =>
            {
                var text = string.Concat(drawn.Select(i => Characters[i]));
                var (first, second) = (vault.Seal(text, Place), vault.Seal(text, Place));
                Assert.Equal(text, vault.OpenText(first, Place));
                Assert.Equal(text, vault.OpenText(second, Place));
                Assert.False(first.AsSpan().SequenceEqual(second));
            },
            iter: 300);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Any_flipped_bit_keeps_it_shut(CipherSuite suite)
    {
        var vault = new FieldVault(_keys.Open(suite));
        var value = vault.Seal("341699201502030018", Place);

        // The second byte is the key id: another one is a missing key, not a broken seal.
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var changed = value.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            var refusal = Record.Exception(() => vault.OpenText(changed, Place));
            Assert.IsType(bit / 8 == 1 ? typeof(KeyRingException) : typeof(SealBrokenException), refusal);
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_cut_value_stays_shut(CipherSuite suite)
    {
        var vault = new FieldVault(_keys.Open(suite));
        var value = vault.Seal("341699201502030018", Place);

        for (var length = 0; length < value.Length; length++)
        {
            Assert.Throws<SealBrokenException>(() => vault.Open(value.AsSpan(0, length), Place));
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_value_moved_to_another_place_stays_shut(CipherSuite suite)
    {
        var vault = new FieldVault(_keys.Open(suite));
        var value = vault.Seal("341699201502030018", Place);

        Assert.Throws<SealBrokenException>(() => vault.OpenText(value, Place with { RowId = Guid.Empty }));
        Assert.Throws<SealBrokenException>(() => vault.OpenText(value, Place with { Column = "detail" }));
        Assert.Throws<SealBrokenException>(() => vault.OpenText(value, new("registers_student_recordd", "etails", Place.RowId)));
    }

    [Fact]
    public void Nothing_of_a_broken_value_is_left_in_the_buffer()
    {
        var vault = new FieldVault(_keys.Open());
        var value = vault.Seal(new string('7', 300), Place);
        value[^1] ^= 1;
        var buffer = new byte[300];

        Assert.Throws<SealBrokenException>(() => vault.Open(value, Place, buffer));
        Assert.All(buffer, left => Assert.Equal(0, left));
    }

    [Fact]
    public void Values_under_older_keys_and_other_suites_open_after_a_rotation()
    {
        var ring = _keys.Open();
        var vault = new FieldVault(ring);
        var old = vault.Seal("13805670000", Place);
        ring.Rotate(_keys.Clock, CipherSuite.International);
        var current = vault.Seal("13805670000", Place);

        Assert.Equal(CipherSuite.International, ring.Suite);
        Assert.True(vault.IsUnderOldKey(old));
        Assert.False(vault.IsUnderOldKey(current));
        Assert.Equal("13805670000", vault.OpenText(old, Place));
        Assert.Equal("13805670000", vault.OpenText(current, Place));
    }

    [Fact]
    public void A_server_opens_what_another_process_sealed_under_a_newer_key()
    {
        var server = new FieldVault(_keys.Open());
        var tool = _keys.Open();
        tool.Rotate(_keys.Clock);

        Assert.Equal("谯城区", server.OpenText(new FieldVault(tool).Seal("谯城区", Place), Place));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Many_threads_seal_and_open_at_once(CipherSuite suite)
    {
        var vault = new FieldVault(_keys.Open(suite));

        Parallel.For(0, 4000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var text = new string((char)('a' + (i % 26)), i % 400);
            Assert.Equal(text, vault.OpenText(vault.Seal(text, Place), Place));
        });
    }
}
