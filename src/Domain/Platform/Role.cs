namespace Baoxue.Domain.Platform;

/// <summary>What a post lets its holder do (角色).</summary>
public enum Role
{
    /// <summary>Member of the leading group (领导小组成员).</summary>
    LeadingGroupMember = 1,

    /// <summary>Staff of the education bureau (教育局工作人员).</summary>
    BureauStaff = 2,

    /// <summary>Registrar of the education bureau (教育局学籍管理员).</summary>
    BureauRegistrar = 3,

    /// <summary>Supervisor of the education bureau (教育局督导人员).</summary>
    BureauSupervisor = 4,

    /// <summary>Analyst, who compares registers (数据分析员).</summary>
    Analyst = 5,

    /// <summary>System administrator, who sees no child (系统管理员).</summary>
    SystemAdministrator = 6,

    /// <summary>Security administrator, who gives posts and sees no child (安全管理员).</summary>
    SecurityAdministrator = 7,

    /// <summary>Audit administrator, who reads the audit log (审计管理员).</summary>
    AuditAdministrator = 8,

    /// <summary>Leader of a township or street (乡镇街道负责人).</summary>
    TownshipLeader = 9,

    /// <summary>Education officer of a township or street (乡镇街道教育专干).</summary>
    TownshipOfficer = 10,

    /// <summary>Village cadre (村（居）干部).</summary>
    VillageCadre = 11,

    /// <summary>Registrar of a center school (中心学校学籍管理员).</summary>
    CenterRegistrar = 12,

    /// <summary>Principal (校长).</summary>
    Principal = 13,

    /// <summary>Registrar of a school (学校学籍管理员).</summary>
    SchoolRegistrar = 14,

    /// <summary>Class teacher (班主任).</summary>
    ClassTeacher = 15,

    /// <summary>Clerk of a department, who sees what is referred to it (部门经办人).</summary>
    DepartmentClerk = 16,

    /// <summary>Designated inspector (责任督学).</summary>
    Inspector = 17,
}
