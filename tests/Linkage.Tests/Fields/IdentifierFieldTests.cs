namespace Baoxue.Linkage.Tests.Fields;

public sealed class IdentifierFieldTests
{
    private const string Same = "same number";
    private const string OneSlip = "one slip, one of them wrong by its check character";
    private const string TwoSlips = "two slips, one of them wrong by its check character";
    private const string TwoPeople = "two right numbers";
    private const string Other = "other number";

    [Theory]
    [InlineData("341699201509010012", "341699201509010012", Same)]
    [InlineData("34169920150901008X", " ３41699 20150901 008x", Same)]
    [InlineData("341699195009010122", "341699500901012", Same)]
    [InlineData("341699201509010013", "341699201509010013", Same)]
    [InlineData("341699201509010012", "341699201509010013", OneSlip)]
    [InlineData("341699201509010012", "341699201059010012", OneSlip)]
    [InlineData("341699201509010013", "341699201509010014", OneSlip)]
    [InlineData("341699201509010012", "341699201059010013", TwoSlips)]
    [InlineData("341699201509010012", "341699201509010020", TwoPeople)]
    [InlineData("341699201509010012", "11010519491231002X", TwoPeople)]
    [InlineData("341699201509010012", "341699201809020013", Other)]
    [InlineData("", "341699201509010012", "missing left")]
    [InlineData("000000000000000000", "000000000000000000", "missing left")]
    [InlineData("341699201509010012", "3416992015", "missing right")]
    public void Two_numbers_stand_at_a_level(string left, string right, string level) => Assert.Equal(level, Comparing.Level(FieldKind.Identifier, left, right));

    [Theory]
    [InlineData("341699201509010012", "341699201509010012", true)]
    [InlineData("341699201509010012", "341699201059010012", true)]
    [InlineData("341699201509010012", "341699201509010013", true)]
    [InlineData("341699201509010012", "341699201509010020", false)]
    [InlineData("341699201509010012", "341699201059010013", false)]
    [InlineData("341699201509010012", "", false)]
    public void Numbers_one_slip_apart_meet_by_their_repairs(string left, string right, bool meet) =>
        Assert.Equal(meet, Comparing.ShareKey(FieldKind.Identifier, left, right, KeyParts.Repaired));

    [Fact]
    public void Chance_says_less_where_more_slips_are_allowed_and_where_there_are_fewer_records()
    {
        var field = Comparing.FieldOf(FieldKind.Identifier);

        Assert.Equal(1e-3, field.ChanceAgreement(0, 1_000));
        Assert.True(field.ChanceAgreement(1, 1_000_000) < field.ChanceAgreement(2, 1_000_000));
        Assert.True(field.ChanceAgreement(2, 1_000_000) < field.ChanceAgreement(2, 1_000));
        Assert.Null(field.ChanceAgreement(3, 1_000));
        Assert.Null(field.ChanceAgreement(4, 1_000));
    }
}
