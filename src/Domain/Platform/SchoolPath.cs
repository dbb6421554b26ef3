namespace Baoxue.Domain.Platform;

/// <summary>Places on the education line (教育线路径): bureau 341602, center school .CCC, school .SSS, class .YYYYNN, each of fixed width.</summary>
public static class SchoolPath
{
    /// <summary>The length of a center school's path; a longer one is a school of it.</summary>
    public const int CenterLength = 10;

    /// <summary>The length of a school's path; a longer one is a class of it.</summary>
    public const int SchoolLength = 14;

    /// <summary>The center school (中心学校) a path lies in, or null when it names none.</summary>
    public static string? CenterOf(string? path) => path is { Length: >= CenterLength } ? path[..CenterLength] : null;

    /// <summary>The school a path lies in, or null when it names none.</summary>
    public static string? SchoolOf(string? path) => path is { Length: >= SchoolLength } ? path[..SchoolLength] : null;
}
