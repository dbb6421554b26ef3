namespace Baoxue.Spreadsheets;

/// <summary>How much a file may ask for. The defaults hold the largest real register (250,000 rows of 60 columns) several times over.</summary>
public sealed record TableLimits
{
    public static TableLimits Default { get; } = new();

    public long MaxFileBytes { get; init; } = 512L << 20;

    /// <summary>Files inside an .xlsx. A workbook of a hundred sheets has about two hundred.</summary>
    public int MaxParts { get; init; } = 2_000;

    /// <summary>Unpacked to packed size, for parts over <see cref="RatioFreeBytes"/>; register sheets reach forty.</summary>
    public int MaxUnpackRatio { get; init; } = 200;

    public long RatioFreeBytes { get; init; } = 10L << 20;

    public long MaxSheetBytes { get; init; } = 2L << 30;

    public long MaxSharedStringsBytes { get; init; } = 512L << 20;

    /// <summary>Shared texts kept in memory, as UTF-8; it bounds the memory of a load.</summary>
    public int MaxSharedTextBytes { get; init; } = 184 << 20;

    public int MaxCellLength { get; init; } = 32_767;

    public int MaxColumns { get; init; } = 1_024;

    public int MaxSheetRows { get; init; } = 1_048_576;

    /// <summary>Rows of a CSV, or of all sheets of a workbook that are read.</summary>
    public int MaxFileRows { get; init; } = 5_000_000;

    /// <summary>Blank rows between two filled ones; more look like two tables, or like rows lost by mistake.</summary>
    public int MaxBlankRows { get; init; } = 5_000;

    /// <summary>How .xls files are read; null refuses them, because they are never parsed in this process.</summary>
    public XlsGuard? Xls { get; init; }
}
