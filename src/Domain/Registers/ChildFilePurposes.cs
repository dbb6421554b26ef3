namespace Baoxue.Domain.Registers;

/// <summary>How pages and the audit log write why a child's file is opened (查看事由用语).</summary>
public static class ChildFilePurposes
{
    public static string Name(this ChildFilePurpose purpose) => purpose switch
    {
        ChildFilePurpose.Ledger => "台账核对",
        ChildFilePurpose.Comparison => "比对核查",
        ChildFilePurpose.Enrollment => "学籍异动登记",
        ChildFilePurpose.Visit => "入户劝返",
        ChildFilePurpose.Inquiry => "答复询问",
        ChildFilePurpose.Inspection => "督导检查",
    };
}
