using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public sealed class ChildSearchTests
{
    [Theory]
    [InlineData("wxm", "wxm")]
    [InlineData(" Wang Xiao ", "wang xiao")]
    [InlineData("xi'an", "xi an")]
    [InlineData("w'", "w")]
    public void Letters_are_looked_for_as_pinyin(string typed, string letters) => Assert.Equal(new ChildSearch.ByLetters(letters), ChildSearch.Parse(typed));

    [Theory]
    [InlineData("王小明")]
    [InlineData("'")]
    [InlineData("王a")]
    public void Anything_else_is_looked_for_in_names(string typed) => Assert.IsType<ChildSearch.ByNamePart>(ChildSearch.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_looks_for_nothing(string? typed) => Assert.Null(ChildSearch.Parse(typed));

    [Theory]
    [InlineData("341699201508310020", ResidentIdFault.WrongCheckCharacter)]
    [InlineData("３４１６９９２０１５０８３１００２０", ResidentIdFault.WrongCheckCharacter)]
    [InlineData("341699 20150831 0020", ResidentIdFault.WrongCheckCharacter)]
    [InlineData("341699201513310021", ResidentIdFault.ImpossibleBirthDate)]
    [InlineData("34169920150831002", ResidentIdFault.WrongLength)]
    [InlineData("341699150831002", ResidentIdFault.FifteenDigits)]
    public void A_number_that_nobody_can_have_is_no_name(string typed, ResidentIdFault fault) =>
        Assert.Equal(new RegisterRefusals.SearchedIdInvalid(fault), ChildSearch.ProblemIn(typed));

    [Theory]
    [InlineData("G34169920150831002")]
    [InlineData("g3416992015083100211")]
    public void A_student_number_of_the_wrong_length_is_no_name(string typed) =>
        Assert.IsType<RegisterRefusals.SearchedStudentNumberInvalid>(ChildSearch.ProblemIn(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("王小明")]
    [InlineData("wxm")]
    [InlineData("王1")]
    [InlineData("341699201508310021")]
    [InlineData("G341699201508310021")]
    [InlineData("L341699201508310020")]
    public void What_can_be_looked_for_is_looked_for(string? typed) => Assert.Null(ChildSearch.ProblemIn(typed));
}
