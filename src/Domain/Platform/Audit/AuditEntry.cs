namespace Baoxue.Domain.Platform.Audit;

/// <summary>
/// One record of the audit log (审计记录) by GB/T 22239-2019 8.1.4.3: when, who, what, on whom, for which purpose, how it ended, from where.
/// </summary>
/// <param name="Seq">1, 2, 3 … without gaps, across the whole log.</param>
/// <param name="At">UTC; counted to the millisecond, as both databases keep it.</param>
/// <param name="Actor">The account, or the name of the job.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">The record it was done to; never a name or a number of a person.</param>
/// <param name="Purpose">Why, as the reader stated it; null where none is asked.</param>
/// <param name="Result">How it ended; refusals are recorded too.</param>
/// <param name="Remote">The address it came from; null for the machine itself.</param>
/// <param name="Details">What else, without sensitive texts in clear; null when nothing.</param>
public sealed record AuditEntry(
    long Seq,
    DateTime At,
    string Actor,
    string Action,
    string? Subject,
    string? Purpose,
    string Result,
    string? Remote,
    string? Details);
