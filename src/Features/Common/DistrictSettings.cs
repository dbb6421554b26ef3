namespace Baoxue.Features.Common;

/// <summary>Which district this installation serves and where it keeps its files (安装设置).</summary>
/// <param name="DivisionCode">Six digits of the county; stamped on every row.</param>
/// <param name="DataDirectory">Uploaded files, exports, the SQLite file; must be backed up.</param>
/// <param name="IsDemo">A simulated district with printed accounts; never true where real children are.</param>
public sealed record DistrictSettings(string DivisionCode, string DataDirectory, bool IsDemo)
{
    /// <summary>谯城区 by GB/T 2260.</summary>
    public const string Qiaocheng = "341602";

    /// <summary>How long the file of an export is kept.</summary>
    public TimeSpan ExportLife { get; init; } = TimeSpan.FromDays(7);

    public string UploadDirectory => Path.Combine(DataDirectory, "uploads");

    public string ExportDirectory => Path.Combine(DataDirectory, "exports");

    public string AuditAnchorFile => Path.Combine(DataDirectory, "audit-anchors.txt");
}
