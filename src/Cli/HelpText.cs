namespace Baoxue.Cli;

/// <summary>The words of the parser itself that its own translation leaves in English, and the name users call the tool by (帮助用语).</summary>
internal static class HelpText
{
    private static readonly (string Theirs, string Ours)[] Words =
    [
        ("Description:", "说明:"), ("Baoxue.Cli", "./baoxue"), ("[default: ", "[默认: "), ("[options]", "[选项]"), ("[command]", "[命令]"),
        ("Show help and usage information", "显示帮助。"), ("Show version information", "显示版本。"), ("(REQUIRED)", "（必填）"),
    ];

    public static string InChinese(string help) => Words.Aggregate(help, (text, word) => text.Replace(word.Theirs, word.Ours, StringComparison.Ordinal));
}
