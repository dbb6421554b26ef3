using Baoxue.Web.Components;

namespace Baoxue.Web.Tests.Components;

public sealed class ReadyChoicesTests
{
    private static readonly ReadyChoices Choices = new([new("a", "谯城小学"), new("b\"", "<b>中学</b>")]);

    [Theory]
    [InlineData(null, "")]
    [InlineData("a", "value=\"a\" selected>谯城小学<")]
    [InlineData("b\"", "value=\"b&quot;\" selected>&lt;b&gt;中学&lt;/b&gt;<")]
    [InlineData("nobody", "")]
    public void Only_the_chosen_one_is_selected(string? value, string expected)
    {
        var markup = Choices.Selecting(value).Value;

        Assert.Contains(expected, markup);
        Assert.Equal(expected.Length == 0 ? 0 : 1, markup.Split(" selected").Length - 1);
        Assert.Equal(2, markup.Split("<option ").Length - 1);
        Assert.DoesNotContain("<b>", markup);
    }
}
