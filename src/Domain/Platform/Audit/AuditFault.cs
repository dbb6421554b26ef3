namespace Baoxue.Domain.Platform.Audit;

/// <summary>One place where the audit log was tampered with (审计异常), by GB/T 22239-2019 8.1.4.3 c.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="From">The first record concerned; of a broken anchor file, its line.</param>
/// <param name="To">The last; for a swap, the other one.</param>
public sealed record AuditFault(AuditFaultKind Kind, long From, long To)
{
    /// <summary>What was found, as the auditor reads it.</summary>
    public string Message => Kind switch
    {
        AuditFaultKind.Altered => $"第 {From} 条记录被改动",
        AuditFaultKind.Removed => From == To ? $"第 {From} 条记录被删除" : $"第 {From} 至 {To} 条记录被删除",
        AuditFaultKind.Swapped => $"第 {From} 条与第 {To} 条记录被对调",
        AuditFaultKind.TailCut => $"第 {From} 条起的末尾记录被截断，至少到第 {To} 条",
        AuditFaultKind.Unlinked => $"第 {From} 条记录与前一条不衔接",
        AuditFaultKind.AnchorDiffers => $"第 {From} 条记录与库外锚点不符，审计链可能被整体替换",
        AuditFaultKind.HeadDiffers => From == To ? $"第 {From} 条记录与链头不符" : $"第 {From} 至 {To} 条记录与链头不符",
        AuditFaultKind.AnchorsMissing => $"第 {From} 条记录写明已有库外锚点，锚点文件却没有或是空的",
        AuditFaultKind.AnchorsBroken => $"库外锚点文件第 {From} 行被改动，或其前一行被删除，不能用来核对",
    };
}
