namespace Baoxue.Domain.Platform.Codes;

/// <summary>One entry of a code table (代码项).</summary>
/// <param name="Value">What is stored and exchanged.</param>
/// <param name="Name">The official Chinese name, which register files carry instead of the value.</param>
/// <param name="Aliases">Other wordings that register files use for the same entry.</param>
/// <param name="Parent">The value of the wider entry, when the table has levels.</param>
/// <param name="Sort">Its place in lists, from 1.</param>
/// <param name="Range">The days on which it may be chosen.</param>
/// <param name="Mark">Confirmed or not; may be weaker than its version's mark, never stronger by accident.</param>
/// <param name="NeedsText">Whether choosing it obliges the user to write what is meant, as with 其他.</param>
public sealed record Code(
    string Value,
    string Name,
    IReadOnlyList<string> Aliases,
    string? Parent,
    int Sort,
    EffectiveRange Range,
    SourceMark Mark,
    bool NeedsText);
