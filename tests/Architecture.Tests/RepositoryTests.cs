using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Baoxue.Architecture.Tests;

public sealed partial class RepositoryTests
{
    private static readonly string[] AtTheRoot =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "Baoxue.slnx", "CONTRIBUTING.md", "Directory.Build.props",
        "Directory.Packages.props", "README.md", "README.zh-CN.md", "STYLE.md", "baoxue", "bench", "dev", "docs", "dotnet-tools.json",
        "global.json", "reference", "run", "scripts", "src", "test", "tests", "tools",
    ];

    /// <summary>What .gitignore keeps out and a working folder may hold.</summary>
    private static readonly string[] Ignored = [".git", ".idea", ".vs", "artifacts", "data"];

    [Fact]
    public void Nothing_lies_about_at_the_root() =>
        Assert.Empty(Directory.EnumerateFileSystemEntries(RepositoryFiles.Root).Select(e => Path.GetFileName(e)).Except([.. AtTheRoot, .. Ignored]));

    [Fact]
    public void Every_project_of_the_solution_locks_its_packages() =>
        Assert.Empty(Projects().Select(p => Path.GetDirectoryName(p) + "/packages.lock.json").Where(l => !RepositoryFiles.Exists(l)));

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Assert.Equal(RepositoryFiles.Below("", ".csproj").Order(), Projects().Order());

    [Fact]
    public void No_lock_file_names_a_host() =>
        Assert.Empty(RepositoryFiles.Below("", "packages.lock.json", "package-lock.json", ".npmrc")
            .SelectMany(f => RepositoryFiles.Lines(f).Where(l => Host().IsMatch(l)).Select(l => $"{f}: {l.Trim()}")));

    [Fact]
    public void Every_package_has_its_reason_written_down()
    {
        var used = XDocument.Parse(RepositoryFiles.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value);
        var explained = RepositoryFiles.Lines("docs/decisions/packages.md").Select(l => ExplainedPackage().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);

        Assert.Equal(used.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("baoxue")]
    [InlineData("dev")]
    [InlineData(".ci/run")]
    public void Every_command_can_be_started(string command) =>
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(RepositoryFiles.Root, command)).HasFlag(UnixFileMode.UserExecute));

    private static IEnumerable<string> Projects() =>
        XDocument.Parse(RepositoryFiles.Read("Baoxue.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value);

    [GeneratedRegex("\"resolved\": \"[a-z]+://|registry *=|\"(source|url)\": \"http")]
    private static partial Regex Host();

    [GeneratedRegex(@"^\| `([A-Za-z0-9._]+)` \|")]
    private static partial Regex ExplainedPackage();
}
