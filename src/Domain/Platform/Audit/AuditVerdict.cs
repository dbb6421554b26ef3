namespace Baoxue.Domain.Platform.Audit;

/// <summary>What a verification of the audit log found (审计校验结果).</summary>
/// <param name="Checked">How many records were read.</param>
/// <param name="Head">The end of the log as read.</param>
/// <param name="Faults">The first of the faults, by record.</param>
/// <param name="FaultCount">How many faults there are in all.</param>
public sealed record AuditVerdict(long Checked, AuditHead Head, IReadOnlyList<AuditFault> Faults, long FaultCount)
{
    public bool IsWhole => FaultCount == 0;

    /// <summary>The verdict with one more fault, found beside the records.</summary>
    public AuditVerdict With(AuditFault fault) => this with { Faults = [.. Faults, fault], FaultCount = FaultCount + 1 };
}
