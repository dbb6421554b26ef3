using Baoxue.Data.Protection;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class BlindIndexTests : IDisposable
{
    private readonly TemporaryKeys _keys = new();

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData(CipherSuite.National)]
    [InlineData(CipherSuite.International)]
    public void Equal_texts_meet_and_others_do_not(CipherSuite suite)
    {
        var index = new BlindIndex(_keys.Open(suite));

        Assert.Equal(index.Of(IndexPurpose.IdNumber, "34169920150203001X"), index.Of(IndexPurpose.IdNumber, "34169920150203001X"));
        Assert.NotEqual(index.Of(IndexPurpose.IdNumber, "34169920150203001X"), index.Of(IndexPurpose.IdNumber, "341699201502030011"));
    }

    [Fact]
    public void The_same_text_differs_by_purpose()
    {
        var index = new BlindIndex(_keys.Open());
        var all = Enum.GetValues<IndexPurpose>().Select(purpose => Convert.ToHexString(index.Of(purpose, "13805670000")));

        Assert.Distinct(all);
    }

    [Fact]
    public void Another_installation_has_other_indexes()
    {
        using var others = new TemporaryKeys();

        Assert.NotEqual(
            new BlindIndex(_keys.Open()).Of(IndexPurpose.IdNumber, "34169920150203001X"),
            new BlindIndex(others.Open()).Of(IndexPurpose.IdNumber, "34169920150203001X"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(169)]
    [InlineData(170)]
    [InlineData(171)]
    [InlineData(5000)]
    public void Texts_of_any_length_are_told_apart_by_their_last_character(int length)
    {
        var index = new BlindIndex(_keys.Open());
        var text = new string('七', length);

        Assert.Equal(index.Of(IndexPurpose.Address, text + "甲"), index.Of(IndexPurpose.Address, text + "甲"));
        Assert.NotEqual(index.Of(IndexPurpose.Address, text + "甲"), index.Of(IndexPurpose.Address, text + "乙"));
    }
}
