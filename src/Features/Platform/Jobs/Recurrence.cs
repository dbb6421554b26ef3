namespace Baoxue.Features.Platform.Jobs;

/// <summary>A kind of job that comes back by itself (定时任务).</summary>
/// <param name="Kind">The kind, as its work is registered.</param>
/// <param name="Every">How often.</param>
public sealed record Recurrence(string Kind, TimeSpan Every)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Recurrence> All { get; } = [new(Audit.AuditAnchorWork.KindName, TimeSpan.FromHours(1))];
}
