using System.Text.RegularExpressions;

namespace Baoxue.Features.Tests.Cli;

/// <summary>What the program says of itself, and to whoever asks in a wrong way: 2, the mistake in Chinese, and nothing done.</summary>
public sealed partial class UsageTests : IDisposable
{
    private static readonly string[] Verbs =
    [
        "admin create", "admin reset", "audit verify", "compare", "db migrate", "demo prepare", "export children", "job run", "job run-all",
        "load household", "load listing aid", "load listing class-roll", "load listing departures", "load listing disability", "load listing home-teaching", "load listing justice",
        "load listing low-income", "load listing poverty", "load listing residence-permit", "load listing transfers", "load organizations", "load student", "reference load", "simulate", "strategy compare",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baoxue-usage-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_verb_says_what_it_does()
    {
        var found = new List<string>();
        await LookAsync([], found);

        Assert.Equal(Verbs, found.Order(StringComparer.Ordinal));
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("", "命令")]
    [InlineData("frob", "frob")]
    [InlineData("load", "命令")]
    [InlineData("load frob", "frob")]
    [InlineData("load listing frob", "frob")]
    [InlineData("load listing poverty none.xlsx", "文件不存在")]
    [InlineData("compare --frob", "--frob")]
    [InlineData("compare --as-of 2026/09/20", "--as-of 应写成 2026-09-20 这样的日期，不能是“2026/09/20”。")]
    [InlineData("simulate --as-of 2026-02-30", "2026-02-30")]
    [InlineData("job run audit-anchor --on tomorrow", "tomorrow")]
    [InlineData("load student none.xlsx", "文件不存在")]
    [InlineData("load organizations none.csv", "文件不存在")]
    [InlineData("load household", "file")]
    [InlineData("simulate --scale huge", "huge")]
    [InlineData("simulate --editions 5", "--editions 应是 1 至 4 的整数，不能是“5”。")]
    [InlineData("simulate --editions 0", "--editions 应是 1 至 4 的整数，不能是“0”。")]
    [InlineData("simulate --seed one", "--seed 应是整数，不能是“one”。")]
    [InlineData("admin create admin", "还要用 --name 写明姓名。")]
    [InlineData("export children --out none.xlsx", "还要用 --as 写明账号。")]
    [InlineData("export children --as registrar --purpose 上报汇总", "还要用 --out 写明文件。")]
    [InlineData("export children --as registrar --out none.xlsx", "还要用 --purpose 写明导出事由。")]
    [InlineData("export children --as registrar --out none.xlsx --purpose 好奇", "好奇")]
    public async Task A_wrong_command_is_refused_before_anything_is_done(string arguments, string said)
    {
        var ended = await CommandLine.RunAsync(Data, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(said, ended.Errors, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", ended.Errors);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    // Follows the lists of verbs that the help gives.
    private async Task LookAsync(string[] verb, List<string> found)
    {
        var help = await CommandLine.RunAsync(Data, [.. verb, "--help"]);
        Assert.Equal((0, ""), (help.ExitCode, help.Errors));
        Assert.Matches(@"^说明:\s+[^\n]*\p{IsCJKUnifiedIdeographs}[^\n]*。", help.Output);
        Assert.Contains($"./baoxue {string.Join(' ', verb)}".Trim(), help.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"Baoxue\.Cli|Description|Show |default:|\[options\]", help.Output);
        var below = Below().Match(help.Output).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim().Split(' ')[0]).ToList();
        if (below.Count == 0)
        {
            found.Add(string.Join(' ', verb));
        }

        foreach (var next in below)
        {
            await LookAsync([.. verb, next], found);
        }
    }

    [GeneratedRegex(@"^命令:\s*\n((?:  \S.*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Below();
}
