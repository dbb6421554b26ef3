using System.Text.RegularExpressions;

namespace Baoxue.Architecture.Tests;

public sealed partial class DocumentationTests
{
    private static readonly string[] ModuleHeadings = ["Purpose", "Words", "Rules", "Flow", "Tables and events"];

    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.Empty(from page in RepositoryFiles.Below("", ".md")
                     from target in Targets(page)
                     where !Path.Exists(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page)!, target))
                     select $"{page} → {target}");

    [Fact]
    public void The_list_of_pages_is_complete() =>
        Assert.Empty(RepositoryFiles.Below("docs", ".md")
            .Where(p => !p.StartsWith("docs/decisions/", StringComparison.Ordinal) && p != "docs/README.md")
            .Select(p => p["docs/".Length..])
            .Except(Targets("docs/README.md")));

    [Fact]
    public void The_list_of_decisions_is_complete() =>
        Assert.Empty(RepositoryFiles.Below("docs/decisions", ".md").Select(p => Path.GetFileName(p)).Except([.. Targets("docs/decisions/README.md"), "README.md"]));

    [Fact]
    public void Every_page_on_a_module_has_the_same_five_headings() =>
        Assert.Empty(RepositoryFiles.Below("docs/modules", ".md")
            .Where(p => ModuleMap.MayKnow.ContainsKey(Path.GetFileNameWithoutExtension(p)))
            .SelectMany(p => ModuleHeadings.Except(RepositoryFiles.Lines(p).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Trim())).Select(h => $"{p}: {h}")));

    [Fact]
    public void Both_front_pages_start_with_the_two_commands() =>
        Assert.All(["README.md", "README.zh-CN.md"], page =>
        {
            var opening = RepositoryFiles.Lines(page).Take(12).ToArray();
            Assert.Contains(opening, l => l.StartsWith("./run", StringComparison.Ordinal));
            Assert.Contains(opening, l => l.StartsWith("./test", StringComparison.Ordinal));
        });

    /// <summary>Targets of links inside the repository, without anchors.</summary>
    private static IEnumerable<string> Targets(string page) =>
        Link().Matches(RepositoryFiles.Read(page))
            .Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(Uri.UnescapeDataString);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
