namespace Baoxue.Linkage.Tests.Fields;

public sealed class CategoryFieldTests
{
    [Theory]
    [InlineData("男", "男", "same")]
    [InlineData("男", " 男\u3000", "same")]
    [InlineData("男", "女", "other")]
    [InlineData("汉族", "汉", "other")]
    [InlineData("", "男", "missing left")]
    [InlineData(null, null, "missing left")]
    [InlineData("男", " ", "missing right")]
    public void Two_words_are_the_same_or_not(string? left, string? right, string level) => Assert.Equal(level, Comparing.Level(FieldKind.Category, left, right));

    [Fact]
    public void A_word_has_one_key_and_nothing_has_none()
    {
        Assert.Single(Comparing.Keys(FieldKind.Category, "男", KeyParts.Value));
        Assert.True(Comparing.ShareKey(FieldKind.Category, "男", " 男", KeyParts.Value));
        Assert.False(Comparing.ShareKey(FieldKind.Category, "男", "女", KeyParts.Value));
        Assert.Empty(Comparing.Keys(FieldKind.Category, "\t", KeyParts.Value));
        Assert.False(Comparing.FieldOf(FieldKind.Category).HasPart(KeyParts.Sound));
    }
}
