namespace Baoxue.Domain.Registers;

/// <summary>
/// How long a file that an office uploads may be, and how long it is kept (上传文件保存规则): only while something still needs it. A rule as data,
/// which the bureau may set otherwise.
/// </summary>
/// <param name="RefusedRowsKept">How long after a load took effect its rows with something refused can still be downloaded from the file.</param>
/// <param name="StrayKept">How long a file that belongs to no load is kept.</param>
/// <param name="MostBytes">The longest file.</param>
/// <param name="DiskReserve">Bytes of the disk that uploads leave free.</param>
/// <param name="IsConfirmed">Whether the bureau has confirmed it; shown as 待确认 until then.</param>
public sealed record UploadPolicy(TimeSpan RefusedRowsKept, TimeSpan StrayKept, long MostBytes, long DiskReserve, bool IsConfirmed)
{
    public static UploadPolicy Default { get; } = new(TimeSpan.FromDays(30), TimeSpan.FromDays(1), 512L << 20, 1L << 30, IsConfirmed: false);

    /// <summary>What the names of files may end in.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [".xlsx", ".xls", ".csv"];

    /// <summary>Whether a file may be a register by its name; what it holds is found out when it is read.</summary>
    public bool Takes(string fileName) => Endings.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the file of a load is still needed: to be read, or for its rows to mend.</summary>
    public bool Needs(RegisterLoad load, DateTime now) => load.State switch
    {
        LoadState.Queued or LoadState.Storing or LoadState.Held or LoadState.Deriving => true,
        LoadState.Published => load.HasRowsToMend && load.PublishedAt + RefusedRowsKept > now,
        LoadState.Failed or LoadState.Withdrawn => false,
    };
}
