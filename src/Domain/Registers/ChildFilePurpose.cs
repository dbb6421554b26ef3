namespace Baoxue.Domain.Registers;

/// <summary>Why somebody opens a child's file (查看事由), 未成年人网络保护条例 §36; it is recorded with each reading, and a file is not opened without one.</summary>
public enum ChildFilePurpose
{
    /// <summary>Checking the ledger of children (台账核对).</summary>
    Ledger = 1,

    /// <summary>Looking into a difference of the registers (比对核查).</summary>
    Comparison = 2,

    /// <summary>Recording or correcting a change of enrollment (学籍异动登记).</summary>
    Enrollment = 3,

    /// <summary>Going to see the family, persuading a child to return (入户劝返).</summary>
    Visit = 4,

    /// <summary>Answering the guardians, or a school that asks (答复询问).</summary>
    Inquiry = 5,

    /// <summary>Inspecting how others did their work (督导检查).</summary>
    Inspection = 6,
}
