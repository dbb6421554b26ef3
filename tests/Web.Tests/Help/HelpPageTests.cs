using Baoxue.Web.Help;

namespace Baoxue.Web.Tests.Help;

public sealed class HelpPageTests
{
    [Fact]
    public void Every_page_of_the_guide_is_offered_once() =>
        Assert.Equal(Files().Order(StringComparer.Ordinal), Guide.Order.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_page_has_a_title_and_text() =>
        Assert.All(Guide.All, page => Assert.True(page.Title.Length > 0 && page.Html.Length > 200, page.Name));

    [Fact]
    public void Links_between_pages_lead_to_pages()
    {
        var start = Guide.Find(Guide.First)!;

        Assert.Contains($"href=\"{Links.HelpOn("loads")}\"", start.Html, StringComparison.Ordinal);
        Assert.All(Guide.All, page => Assert.DoesNotContain(".md\"", page.Html, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Baoxue.slnx")))
        {
            folder = folder.Parent!;
        }

        return Directory.GetFiles(Path.Combine(folder.FullName, "docs", "guide")).Select(f => Path.GetFileNameWithoutExtension(f));
    }
}
