namespace Baoxue.Domain.Platform.Calendars;

/// <summary>Compares paths of the education line (教育线路径): the longer one lies under the shorter one that begins it.</summary>
internal static class SchoolPaths
{
    public static bool IsUnder(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    /// <summary>The entry whose path lies nearest above the school; the most particular arrangement wins.</summary>
    public static T? Nearest<T>(IEnumerable<T> entries, Func<T, string> pathOf, string? schoolPath)
        where T : class =>
        schoolPath is null ? null : entries.Where(e => IsUnder(schoolPath, pathOf(e))).MaxBy(e => pathOf(e).Length);
}
