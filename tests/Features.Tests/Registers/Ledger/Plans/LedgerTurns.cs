using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Ledger;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>
/// Turns the pages of lists. All of them for each list would take minutes: each list shows its first page and another one, and
/// which that is goes round, so that every reader, filter and order meets each of them.
/// </summary>
internal sealed class LedgerTurns(JudgedLedger ledger)
{
    private const int Kinds = 5;

    private int _turn;

    /// <summary>What was looked at.</summary>
    public JudgedLedger Ledger => ledger;

    /// <summary>How many lists had more pages than the first.</summary>
    public int Later { get; private set; }

    /// <param name="reader">Who turns.</param>
    /// <param name="list">The list.</param>
    /// <param name="middle">A child in the middle of what the reader sees, if an address could name one.</param>
    public async Task TurnAsync(LedgerReader reader, ListChildren.Query list, ChildId? middle)
    {
        var kind = ++_turn % Kinds;
        if (kind == 0 && middle is not null)
        {
            // Kept in an address for longer than the length of its list is.
            await ledger.AskAsync(reader, _turn / Kinds % 2 == 0 ? list with { After = middle } : list with { Before = middle });
        }

        var first = await ledger.AskAsync(reader, list);
        if (first.Next is not { } next)
        {
            return;
        }

        Later++;
        await (kind switch
        {
            0 => Task.CompletedTask,
            1 => ledger.AskAsync(reader, list with { After = next }),
            2 => BackAsync(reader, list, next),
            3 => LastAsync(reader, list, isLast: true),
            4 => LastAsync(reader, list, isLast: false),
            _ => throw new InvalidOperationException(),
        });
    }

    private async Task BackAsync(LedgerReader reader, ListChildren.Query list, ChildId next)
    {
        var second = await ledger.AskAsync(reader, list with { After = next });
        await ledger.AskAsync(reader, list with { Before = second.Previous });
    }

    // The end of a list is the beginning of the same list the other way round.
    private async Task LastAsync(LedgerReader reader, ListChildren.Query list, bool isLast)
    {
        var end = (await ledger.AskAsync(reader, list with { IsDescending = !list.IsDescending })).Rows;
        await ledger.AskAsync(reader, isLast ? list with { After = end[end.Count / 2].Id } : list with { Before = end[^1].Id });
    }
}
