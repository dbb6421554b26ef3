namespace Baoxue.Domain.Platform;

/// <summary>A list taken out of the system as a workbook (导出): who asked for what, under which scope, and what became of it.</summary>
[UnscopedByDesign("An export belongs to whoever asked for it; only its owner's use cases find it.")]
public sealed class Export
{
    /// <summary>How much of the filter is kept in words.</summary>
    public const int LongestWords = 1000;

    public required ExportId Id { get; init; }

    public required string DivisionCode { get; init; }

    /// <summary>The account that asked; null for the operator at the machine.</summary>
    public required Guid? OwnerId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>The use case that reads the rows.</summary>
    public required string List { get; init; }

    /// <summary>The list in the user's words (儿童台账).</summary>
    public required string Name { get; init; }

    /// <summary>The filter in the user's words, without what was searched for.</summary>
    public required string Words { get; init; }

    /// <summary>What was asked, sealed, because a search may hold a name or a number.</summary>
    public required byte[] Request { get; init; }

    /// <summary>The name of the file on disk, which nobody can guess.</summary>
    public required string FileName { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When the file is removed.</summary>
    public required DateTime ExpiresAt { get; init; }

    public ExportState State { get; private set; } = ExportState.Waiting;

    public int Rows { get; private set; }

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public string? Hash { get; private set; }

    /// <summary>What the owner could see when the rows were read; whoever sees less by now may not open the file.</summary>
    public DataScope Scope { get; private set; } = DataScope.Nothing;

    /// <summary>Whether the owner could see restricted lists then; whoever no longer may, may not open the file.</summary>
    public bool SawRestricted { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public int Downloads { get; private set; }

    /// <summary>The rows are written: the file is kept, or it went to the browser at once.</summary>
    public void Finish(ExportState state, int rows, long size, string hash, DataScope scope, bool sawRestricted, DateTime at) =>
        (State, Rows, Size, Hash, Scope, SawRestricted, FinishedAt, Downloads) = (state, rows, size, hash, scope, sawRestricted, at, state == ExportState.Delivered ? 1 : 0);

    /// <summary>Whether there is a file that somebody who sees so much may have now.</summary>
    public bool CanBeDownloaded(DataScope scope, bool seesRestricted, DateTime now) => State == ExportState.Ready && now < ExpiresAt && scope.Covers(Scope) && (seesRestricted || !SawRestricted);

    public void CountDownload() => Downloads++;

    public void Expire() => State = ExportState.Expired;
}
