using Baoxue.Domain.Common;
using CsCheck;

namespace Baoxue.Domain.Tests.Common;

public class ResidentIdTests
{
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("341699201203050011")]
    [InlineData("341699201508310021")]
    [InlineData("341699201509010039")]
    public void A_number_by_the_standard_is_read(string text)
    {
        Assert.True(ResidentId.TryParse(text, out var id));
        Assert.Equal(text, id.Text);
    }

    [Fact]
    public void The_parts_of_the_standards_sample_are_told()
    {
        Assert.True(ResidentId.TryParse("11010519491231002X", out var id));

        Assert.Equal("110105", id.AreaCode);
        Assert.Equal(new DateOnly(1949, 12, 31), id.BirthOn);
        Assert.Equal(Sex.Female, id.Sex);
        Assert.DoesNotContain("19491231", id.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ResidentIdFault.Missing)]
    [InlineData("   ", ResidentIdFault.Missing)]
    [InlineData("341699120305001", ResidentIdFault.FifteenDigits)]
    [InlineData("34169920120305001", ResidentIdFault.WrongLength)]
    [InlineData("34169920120305A011", ResidentIdFault.WrongCharacter)]
    [InlineData("34169920120305001Y", ResidentIdFault.WrongCharacter)]
    [InlineData("341699201002290043", ResidentIdFault.ImpossibleBirthDate)]
    [InlineData("341699201213050011", ResidentIdFault.ImpossibleBirthDate)]
    [InlineData("341699000000000011", ResidentIdFault.ImpossibleBirthDate)]
    [InlineData("341699201203050012", ResidentIdFault.WrongCheckCharacter)]
    public void Each_fault_has_its_name(string text, ResidentIdFault expected)
    {
        Assert.False(ResidentId.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("１１０１０５１９４９１２３１００２ｘ")]
    [InlineData(" 110105 19491231 002x ")]
    [InlineData("'11010519491231002X")]
    [InlineData("\u202D11010519491231002X\u202C")]
    public void What_hides_a_number_is_taken_away(string text)
    {
        Assert.True(ResidentId.TryParse(text, out var id));
        Assert.Equal("11010519491231002X", id.Text);
    }

    [Fact]
    public void Every_single_wrong_digit_is_found() => Gen.Select(Gen.Date[new DateTime(1950, 1, 1), new DateTime(2025, 12, 31)], Gen.Int[0, 999], Gen.Int[0, 16], Gen.Int[1, 9])
        .Sample((born, sequence, place, step) =>
        {
            var first17 = $"341699{born:yyyyMMdd}{sequence:000}";
            var number = first17 + ResidentId.CheckCharacterOf(first17);
            var wrong = number.ToCharArray();
            wrong[place] = (char)('0' + ((wrong[place] - '0' + step) % 10));

            return ResidentId.TryParse(number, out _) && !ResidentId.TryParse(new string(wrong), out _);
        });
}
