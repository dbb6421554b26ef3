using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class NamesColumnTests
{
    private const string Common = "a name in common";
    private const string Sound = "a name of the same sound";
    private const string Similar = "a name with a similar character";
    private const string None = "no name in common";

    [Theory]
    [InlineData("张伟", 1)]
    [InlineData("张伟、李娜", 2)]
    [InlineData("张伟，李娜,王芳", 3)]
    [InlineData("张伟；李娜;王芳", 3)]
    [InlineData("张伟/李娜|王芳", 3)]
    [InlineData("张伟 李娜\u3000王芳", 3)]
    [InlineData("张伟\r\n李娜\t王芳\u00A0赵刚", 4)]
    [InlineData("、张伟、、", 1)]
    [InlineData("张伟、張偉", 1)]
    [InlineData("阿卜杜拉·买买提、李娜", 2)]
    [InlineData("a、b、c、d、e、f、g、h", PersonNamesField.MostNames)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("、 ，—", 0)]
    public void Several_names_are_parted(string? value, int count)
    {
        var column = (NamesColumn)Comparing.ColumnOf(Comparing.FieldOf(FieldKind.PersonNames), value);

        Assert.Equal(count, column[0].Length);
        Assert.Equal(count == 0, column.IsMissing(0));
        Assert.Equal(count, Comparing.Keys(FieldKind.PersonNames, value, KeyParts.Value).Length);
    }

    [Fact]
    public void Each_record_keeps_its_own_names()
    {
        var column = Assert.IsType<NamesColumn>(Comparing.FieldOf(FieldKind.PersonNames).NewColumn());
        foreach (var value in (string?[])["张伟、李娜", null, "张伟", "", "王芳、张伟、赵刚"])
        {
            column.Add(value);
        }

        Assert.Equal([2, 0, 1, 0, 3], Enumerable.Range(0, 5).Select(row => column[row].Length));
        Assert.Equal(column[0][0], column[2][0]);
        Assert.Equal(column[0][0], column[4][1]);
    }

    [Theory]
    [InlineData("张伟、李娜", "李娜", Common)]
    [InlineData("张伟、李娜", "王芳 李娜", Common)]
    [InlineData("张玮、李娜", "王芳、张伟", Sound)]
    [InlineData("陈晨、李娜", "王芳、成晨", Similar)]
    [InlineData("李娜", "李娜娜", None)]
    [InlineData("张伟、李娜", "王芳、赵刚", None)]
    [InlineData("", "李娜", "missing left")]
    [InlineData("张伟", "、", "missing right")]
    public void The_best_of_two_records_counts(string left, string right, string level) => Assert.Equal(level, Comparing.Level(FieldKind.PersonNames, left, right));

    [Fact]
    public void Of_several_names_any_may_be_met_by()
    {
        Assert.True(Comparing.ShareKey(FieldKind.PersonNames, "张伟、李娜", "王芳、李娜", KeyParts.Value));
        Assert.True(Comparing.ShareKey(FieldKind.PersonNames, "张伟、李娜", "王芳、李刚", KeyParts.Surname));
        Assert.True(Comparing.ShareKey(FieldKind.PersonNames, "张伟、李娜", "张玮", KeyParts.Sound));
        Assert.False(Comparing.ShareKey(FieldKind.PersonNames, "张伟、李娜", "王芳", KeyParts.Surname));
    }
}
