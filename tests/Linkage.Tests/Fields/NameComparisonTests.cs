using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Tests.Fields;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("张伟", "张伟", NameComparison.Same)]
    [InlineData("陳偉", "陈伟", NameComparison.Same)]
    [InlineData("张 伟", "张伟", NameComparison.Same)]
    [InlineData("Li Na", "LINA", NameComparison.Same)]
    [InlineData("John Smith", "ＪＯＨＮ　smith", NameComparison.Same)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉•买买提", NameComparison.Same)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉．买买提", NameComparison.Same)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉‧买买提", NameComparison.Same)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉∙买买提", NameComparison.Same)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉・买买提", NameComparison.Same)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉买买提", NameComparison.Same)]
    [InlineData("王𬭎", "王 𬭎", NameComparison.Same)]
    [InlineData("张伟", "张玮", NameComparison.SameSound)]
    [InlineData("王小明", "王晓明", NameComparison.SameSound)]
    [InlineData("王晓玮", "王小伟", NameComparison.SameSound)]
    [InlineData("王𬭎", "王宏", NameComparison.SameSound)]
    [InlineData("陈晨", "成晨", NameComparison.OneSimilar)]
    [InlineData("王玲", "王铃", NameComparison.SameSound)]
    [InlineData("李清", "李倩", NameComparison.OneSimilar)]
    [InlineData("陈小伟", "成晓伟", NameComparison.OneSimilar)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉", NameComparison.OneSimilar)]
    [InlineData("阿卜杜拉·买买提", "阿不杜拉·买买提", NameComparison.OneSimilar)]
    [InlineData("李娜", "李娜娜", NameComparison.OneOther)]
    [InlineData("张伟", "张伟明", NameComparison.OneOther)]
    [InlineData("张明", "张伟明", NameComparison.OneOther)]
    [InlineData("王小明", "王大明", NameComparison.OneOther)]
    [InlineData("欧阳娜", "欧阳娜娜", NameComparison.OneOther)]
    [InlineData("王𬭎", "王𬭎明", NameComparison.OneOther)]
    [InlineData("阿卜杜拉·买买提", "阿布都拉·买买提", NameComparison.OneOther)]
    [InlineData("张伟", "李伟", NameComparison.OtherSurname)]
    [InlineData("张小明", "李小明", NameComparison.OtherSurname)]
    [InlineData("张伟", "张三", NameComparison.OnlySurname)]
    [InlineData("张伟", "张小明", NameComparison.OnlySurname)]
    [InlineData("王", "王伟", NameComparison.OnlySurname)]
    [InlineData("李娜", "李娜娜娜", NameComparison.OnlySurname)]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉·艾合买提江", NameComparison.OnlySurname)]
    [InlineData("王𬭎", "王三", NameComparison.OnlySurname)]
    [InlineData("张伟", "李娜", NameComparison.Other)]
    [InlineData("张伟", "伟张", NameComparison.Other)]
    [InlineData("张伟", "李小明", NameComparison.Other)]
    [InlineData("王", "李", NameComparison.Other)]
    [InlineData("张伟", "阿卜杜拉·买买提", NameComparison.Other)]
    [InlineData("买买提·买买提江", "买买提·艾合买提", NameComparison.OnlySurname)]
    [InlineData("买买提·买买提", "买买提·艾合买提江", NameComparison.OnlySurname)]
    public void Two_names_stand_at_a_level(string left, string right, int level) =>
        Assert.Equal(NameComparison.Levels[level].Name, Comparing.Level(FieldKind.PersonName, left, right));

    [Theory]
    [InlineData(KeyParts.Value, "陳偉", "陈 伟", true)]
    [InlineData(KeyParts.Value, "张伟", "张玮", false)]
    [InlineData(KeyParts.Value, "阿卜杜拉·买买提", "阿卜杜拉买买提", true)]
    [InlineData(KeyParts.Sound, "张伟", "章玮", true)]
    [InlineData(KeyParts.Sound, "张伟", "张明", false)]
    [InlineData(KeyParts.Sound, "张伟", "伟张", false)]
    [InlineData(KeyParts.Sound, "王𬭎", "王宏", true)]
    [InlineData(KeyParts.Sound, "阿卜杜拉·买买提", "阿卜杜啦·买买提", true)]
    [InlineData(KeyParts.Sound, "John Smith", "john smith", true)]
    [InlineData(KeyParts.Sound, "John Smith", "John Smyth", false)]
    [InlineData(KeyParts.Surname, "張伟", "张三", true)]
    [InlineData(KeyParts.Surname, "张伟", "章伟", false)]
    [InlineData(KeyParts.Surname, "王𬭎", "王三", true)]
    [InlineData(KeyParts.Surname, "阿卜杜拉·买买提", "阿布都拉", true)]
    [InlineData(KeyParts.Surname, "𠮷明", "𠮷田", true)]
    public void Names_meet_by_a_part_that_they_share(string part, string left, string right, bool meet) =>
        Assert.Equal(meet, Comparing.ShareKey(FieldKind.PersonName, left, right, part));

    [Fact]
    public void A_common_name_is_told_by_itself_and_by_its_sound()
    {
        var field = Comparing.FieldOf(FieldKind.PersonName);
        ulong Term(string name, int level) => field.Term(Comparing.ColumnOf(field, name), 0, level);

        Assert.Equal(Term("张伟", NameComparison.Same), Term("張 偉", NameComparison.Same));
        Assert.NotEqual(Term("张伟", NameComparison.Same), Term("张玮", NameComparison.Same));
        Assert.Equal(Term("张伟", NameComparison.SameSound), Term("张玮", NameComparison.SameSound));
        Assert.Equal(0UL, Term("·", NameComparison.Same));
    }
}
