namespace Baoxue.Spreadsheets;

/// <summary>How the characters of a CSV are written.</summary>
public enum CsvEncoding
{
    /// <summary>With a byte order mark, so that Excel opens Chinese text rightly.</summary>
    Utf8WithMark,

    Utf8,

    /// <summary>GB 18030-2022; never code page 936, which loses rare characters of names.</summary>
    Gb18030,

    /// <summary>Little endian with a byte order mark.</summary>
    Utf16,
}
