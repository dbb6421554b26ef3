using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Schemas;

public sealed class FieldMaskTests
{
    [Theory]
    [InlineData("IdNumber", "341699201203050011", "341699***********1")]
    [InlineData("IdNumber", "34169920120305001", "341699**********1")]
    [InlineData("StudentNumber", "G341699201203050011", "G34169************1")]
    [InlineData("Phone", "13800001234", "138******34")]
    [InlineData("Residence", "亳州市谯城区花戏楼街道魏武大道100号", "亳州市谯城区花戏楼街道魏******")]
    [InlineData("Name", "王小明", "王小明")]
    [InlineData("Name", "341699201203050011", "341699***********1")]
    [InlineData("SchoolCode", "2134000001", "2134000001")]
    [InlineData("DomicileCode", "341602001001", "341602001001")]
    public void What_identifies_or_reaches_a_person_is_hidden(string code, string text, string shown)
    {
        Assert.True(RegisterSchema.Student.TryFind(code, out var field));

        Assert.Equal(shown, FieldMask.Of(field, text));
    }

    [Fact]
    public void A_value_of_no_known_field_is_hidden_whole() => Assert.Equal("******", FieldMask.Of(null, "341699201203050011"));
}
