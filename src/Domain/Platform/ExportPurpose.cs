namespace Baoxue.Domain.Platform;

/// <summary>What a list is taken out of the system for (导出事由), 未成年人网络保护条例 §36; it is recorded, and nothing is exported without one.</summary>
public enum ExportPurpose
{
    /// <summary>Going from house to house with the list (入户核查).</summary>
    Visits = 1,

    /// <summary>Having a school or a township check it (学校、乡镇核对).</summary>
    Checking = 2,

    /// <summary>Correcting a register in the system it comes from (更正登记册).</summary>
    Correction = 3,

    /// <summary>Summing up for those above (上报汇总).</summary>
    Reporting = 4,

    /// <summary>Inspecting how others did their work (督导检查).</summary>
    Inspection = 5,

    /// <summary>Administering organizations, accounts and the audit log (系统管理).</summary>
    Administration = 6,
}
