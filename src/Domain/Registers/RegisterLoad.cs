using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Domain.Registers;

/// <summary>
/// One file taken into one register (导入批次): immutable once published, comparable with the one before, withdrawn only
/// as a whole. Its counts add up: read = new + changed + unchanged + rejected.
/// </summary>
[UnscopedByDesign("A load names a file and counts, never a child.")]
public sealed class RegisterLoad
{
    private const int MostYearsBack = 20;

    /// <summary>A register speaks of a day that has come (数据日期不在将来) and within the childhood of those who are children now; null when it does.</summary>
    public static Refusal? ProblemOf(DateOnly asOf, DateOnly today) =>
        asOf > today ? new RegisterRefusals.AsOfInFuture(asOf, today)
        : asOf < today.AddYears(-MostYearsBack) ? new RegisterRefusals.AsOfLongPast(asOf, today.AddYears(-MostYearsBack))
        : null;

    public required RegisterLoadId Id { get; init; }

    public required string DivisionCode { get; init; }

    public required RegisterSource Source { get; init; }

    /// <summary>Order among the loads of its register, from 1; what readers see is told by this number.</summary>
    public required int Sequence { get; init; }

    public required LoadMode Mode { get; init; }

    /// <summary>The day the register speaks of (数据日期).</summary>
    public required DateOnly AsOf { get; init; }

    public required string FileName { get; init; }

    public required long FileSize { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string FileHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public LoadState State { get; private set; } = LoadState.Queued;

    /// <summary>The load in force when this one was stored; what new, changed and gone are counted against.</summary>
    public int BaseSequence { get; private set; }

    public LoadCounts Counts { get; private set; } = LoadCounts.None;

    /// <summary>What reading the file showed beside its records.</summary>
    public LoadReading Reading { get; private set; } = LoadReading.None;

    /// <summary>Whether rows, or cells of rows, were refused that somebody may mend and load again (有待改正的行).</summary>
    public bool HasRowsToMend => Counts.Rejected > 0 || Reading.Findings.Any(f => f.Consequence == RowConsequence.DropCell);

    /// <summary>Columns of the file that have no home here and were dropped, by name.</summary>
    public IReadOnlyList<string> DroppedColumns { get; private set; } = [];

    /// <summary>Why it failed, in the user's words.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether a person gave it up after it was stored (已放弃): only then has a failed load counts.</summary>
    public bool IsDiscarded => State == LoadState.Failed && Counts != LoadCounts.None;

    public DateTime? PublishedAt { get; private set; }

    /// <summary>When a person let it take effect, if it had to wait.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public string? AcceptedByName { get; private set; }

    public string? AcceptReason { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnByName { get; private set; }

    public string? WithdrawReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>Begins storing on top of the load in force.</summary>
    public void BeginStoring(int baseSequence, IReadOnlyList<string> droppedColumns)
    {
        MoveTo(LoadState.Storing, LoadState.Queued, LoadState.Storing);
        BaseSequence = baseSequence;
        DroppedColumns = droppedColumns;
    }

    /// <summary>All rows are stored; the counts are final and must add up.</summary>
    public void BeginDeriving(LoadCounts counts, LoadReading reading)
    {
        MoveTo(LoadState.Deriving, LoadState.Storing, LoadState.Deriving);
        Settle(counts, reading);
    }

    /// <summary>All rows are stored, and a person has to decide whether they take effect.</summary>
    public void Hold(LoadCounts counts, LoadReading reading)
    {
        MoveTo(LoadState.Held, LoadState.Storing);
        Settle(counts, reading);
    }

    /// <summary>A person lets a held load take effect.</summary>
    public void Accept(DateTime at, string by, string reason)
    {
        MoveTo(LoadState.Deriving, LoadState.Held);
        AcceptedAt = at;
        AcceptedByName = by;
        AcceptReason = reason;
    }

    public void Publish(DateTime at)
    {
        MoveTo(LoadState.Published, LoadState.Deriving);
        PublishedAt = at;
    }

    /// <summary>Gives up what is not in force yet; once children are derived, only a withdrawal leads back.</summary>
    public void Fail(string why)
    {
        MoveTo(LoadState.Failed, LoadState.Queued, LoadState.Storing, LoadState.Held);
        Failure = why;
    }

    public void Withdraw(DateTime at, string by, string reason)
    {
        MoveTo(LoadState.Withdrawn, LoadState.Published);
        WithdrawnAt = at;
        WithdrawnByName = by;
        WithdrawReason = reason;
    }

    private void Settle(LoadCounts counts, LoadReading reading)
    {
        if (!counts.AddUp)
        {
            throw new InvalidOperationException($"The counts of a load do not add up: {counts}.");
        }

        Counts = counts;
        Reading = reading;
    }

    private void MoveTo(LoadState next, params ReadOnlySpan<LoadState> from)
    {
        if (!from.Contains(State))
        {
            throw new InvalidOperationException($"A load that is {State} cannot become {next}.");
        }

        State = next;
        Version++;
    }
}
