namespace Baoxue.Domain.Platform;

/// <summary>When a recurring job is due next (定时任务); the row is the lock by which one of several servers fires it.</summary>
[UnscopedByDesign("Which work recurs is the same for everybody.")]
public sealed class Schedule
{
    /// <summary>The kind of job.</summary>
    public required string Name { get; init; }

    public required DateTime NextAt { get; init; }

    /// <summary>The next moment on the grid of the period that still lies ahead; periods that were missed count as one.</summary>
    public static DateTime NextAfter(DateTime due, TimeSpan every, DateTime now) =>
        due > now ? due : due + (((now - due).Ticks / every.Ticks) + 1) * every;
}
