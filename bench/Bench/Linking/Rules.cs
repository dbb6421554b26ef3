using Baoxue.Linkage;

namespace Baoxue.Bench.Linking;

/// <summary>Blocking rules as they are written in a line: field, or field:part.</summary>
internal static class Rules
{
    /// <summary>A rule named by its parts.</summary>
    public static BlockingRule Of(params string[] parts) => Named(string.Join(" + ", parts), parts);

    public static BlockingRule Named(string name, params string[] parts) =>
        new(name, [.. parts.Select(p => p.Split(':')).Select(p => p.Length == 1 ? new KeyPart(p[0]) : new KeyPart(p[0], p[1]))]);
}
