using System.Reflection;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Baoxue.Web.Help;

/// <summary>The user guide of <c>docs/guide</c>, carried inside the program and shown as pages (使用手册).</summary>
public static class Guide
{
    /// <summary>The page one begins with.</summary>
    public const string First = "start";

    private const string Folder = "guide/";
    private const string Ending = ".md";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();

    private static readonly Lazy<IReadOnlyDictionary<string, GuidePage>> Pages = new(ReadAll);

    /// <summary>The order in which the pages are offered; the first is where a new user begins.</summary>
    public static IReadOnlyList<string> Order { get; } = [First, "children", "loads", "comparison", "exports", "administration", "privacy", "questions"];

    /// <summary>All pages, in order.</summary>
    public static IEnumerable<GuidePage> All => Order.Select(name => Pages.Value[name]);

    public static GuidePage? Find(string name) => Pages.Value.GetValueOrDefault(name);

    private static Dictionary<string, GuidePage> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => Read(assembly, n)).ToDictionary(p => p.Name);
    }

    private static GuidePage Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var document = Markdown.Parse(reader.ReadToEnd(), Pipeline);
        var title = document.OfType<HeadingBlock>().First(h => h.Level == 1);
        document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = AddressOf(link.Url);
        }

        return new GuidePage(resource[Folder.Length..], string.Concat(title.Inline!.Descendants<LiteralInline>()), document.ToHtml(Pipeline));
    }

    // In the repository a page links to its neighbor as a file; on the site it is a page.
    private static string? AddressOf(string? url) =>
        url is not null && url.EndsWith(Ending, StringComparison.Ordinal) && !url.Contains('/') ? Links.HelpOn(url[..^Ending.Length]) : url;
}
