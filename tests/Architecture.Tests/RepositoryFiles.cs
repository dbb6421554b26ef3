using System.Runtime.CompilerServices;

namespace Baoxue.Architecture.Tests;

/// <summary>The repository as files, for checks that read source.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Made = [".git", "artifacts", "bin", "obj", "node_modules", "dist", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file below a folder whose name ends so, as paths from the root; what is built or fetched is left out.</summary>
    public static IEnumerable<string> Below(string folder, params string[] endings) =>
        Walk(Path.Combine(Root, folder))
            .Where(f => endings.Length == 0 || endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Source written by hand: C# and pages, without migrations.</summary>
    public static IEnumerable<string> Written(string folder) =>
        Below(folder, ".cs", ".razor").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
                .Where(d => !Made.Contains(Path.GetFileName(d)) && d != Path.Combine(Root, "data"))
                .SelectMany(Walk));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
