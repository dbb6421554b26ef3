namespace Baoxue.Domain.Platform;

/// <summary>One versioned piece of reference content (基础数据): a code table version, a year's calendar, a semester.</summary>
[UnscopedByDesign("Code tables and calendars are the same for everybody.")]
public sealed class ReferenceItem
{
    /// <summary>The longest source, in characters.</summary>
    public const int LongestSource = 200;

    public required Guid Id { get; init; }

    /// <summary>What it is: code-table, office-calendar, semester, school-day, school-age.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name inside its kind: DropoutCause, 2026, 2026-Autumn, 2026-10-10.</summary>
    public required string Name { get; init; }

    /// <summary>Grows with each version of the same thing, from 1; older versions stay.</summary>
    public required int Edition { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Where it comes from, as people cite it.</summary>
    public required string Source { get; init; }

    /// <summary>Whether somebody entitled has confirmed it; otherwise it is shown as 待确认.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The content as JSON.</summary>
    public required string Content { get; init; }

    public required DateTime LoadedAt { get; init; }

    public required string LoadedByName { get; init; }
}
