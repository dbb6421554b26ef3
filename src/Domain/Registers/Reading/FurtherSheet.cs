namespace Baoxue.Domain.Registers.Reading;

/// <summary>What a further sheet of a workbook is to the register read from the sheet before (后续工作表).</summary>
public enum FurtherSheet
{
    /// <summary>The register goes on under the same header (续表).</summary>
    Continues = 1,

    /// <summary>Something else, which is not read (无关的表).</summary>
    Other = 2,

    /// <summary>A register too, but its columns differ (列名不同).</summary>
    HeaderDiffers = 3,

    /// <summary>Records under no header (没有表头).</summary>
    HeaderMissing = 4,
}
