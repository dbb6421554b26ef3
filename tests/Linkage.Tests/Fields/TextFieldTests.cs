namespace Baoxue.Linkage.Tests.Fields;

public sealed class TextFieldTests
{
    private const string Same = "same words";
    private const string OneEdit = "one letter differs";
    private const string TwoEdits = "two letters differ, or the same letters in another order";
    private const string Beginning = "the same beginning";
    private const string Other = "other words";

    [Theory]
    [InlineData("北关小学", "北关小学", Same)]
    [InlineData("North  gate", " north\tGATE ", Same)]
    [InlineData("北", "北", Same)]
    [InlineData("北关小学", "北关中学", OneEdit)]
    [InlineData("北关小学", "北关学", OneEdit)]
    [InlineData("北关", "北门", Other)]
    [InlineData("北关", "北关村", Other)]
    [InlineData("北关小学", "北门中学", TwoEdits)]
    [InlineData("北关小学", "北关学小", TwoEdits)]
    [InlineData("学小关", "小关学", TwoEdits)]
    [InlineData("北关村小学", "学小村关北", TwoEdits)]
    [InlineData("13800000001", "10800000031", TwoEdits)]
    [InlineData("北关村", "北门镇", Other)]
    [InlineData("北关村小学", "北关村东头人家", Beginning)]
    [InlineData("北关村", "南门外大街", Other)]
    [InlineData(null, "北关", "missing left")]
    [InlineData("北关", "\u3000\r\n", "missing right")]
    public void Two_texts_stand_at_a_level(string? left, string? right, string level) => Assert.Equal(level, Comparing.Level(FieldKind.Text, left, right));

    [Theory]
    [InlineData(KeyParts.Value, "North gate", "NORTH  GATE", true)]
    [InlineData(KeyParts.Value, "北关小学", "北关中学", false)]
    [InlineData(KeyParts.Beginning, "北关小学", "北关小区", true)]
    [InlineData(KeyParts.Beginning, "北关", "北关小区", false)]
    [InlineData(KeyParts.Beginning, "北关", " 北关 ", true)]
    public void Texts_meet_by_a_part_that_they_share(string part, string left, string right, bool meet) =>
        Assert.Equal(meet, Comparing.ShareKey(FieldKind.Text, left, right, part));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "ab", 2)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "axc", 1)]
    [InlineData("abc", "acb", 2)]
    [InlineData("abc", "bcx", 2)]
    [InlineData("abcdef", "xyzdef", 3)]
    [InlineData("abcdef", "uvwxyz", 3)]
    [InlineData("a", "abcdefgh", 3)]
    public void More_than_two_changes_count_as_three(string one, string other, int edits)
    {
        Assert.Equal(edits, Linkage.Fields.LongNames.Edits(one, other));
        Assert.Equal(edits, Linkage.Fields.LongNames.Edits(other, one));
    }
}
