namespace Baoxue.Domain.Platform;

/// <summary>One thing that can be allowed (权限). A command or query names exactly one.</summary>
public enum Permission
{
    /// <summary>Any person signed in (已登录).</summary>
    BeSignedIn = 1,

    /// <summary>List children in scope (查看台账).</summary>
    ListChildren,

    /// <summary>Open one child's file (查看儿童档案).</summary>
    OpenChildFile,

    /// <summary>See an identity number in full (查看完整证件号).</summary>
    RevealNumbers,

    /// <summary>Take lists out of the system (导出).</summary>
    ExportChildren,

    /// <summary>Record an enrollment change by hand (登记学籍异动).</summary>
    RecordEnrollmentChange,

    /// <summary>Load register files (导入数据).</summary>
    LoadRegisters,

    /// <summary>Read loads and what was wrong in them (查看导入).</summary>
    ReadLoads,

    /// <summary>Run a comparison (执行比对).</summary>
    CompareRegisters,

    /// <summary>Read the figures of comparisons (查看比对结果).</summary>
    ReadComparisons,

    /// <summary>Change organizations and posts (维护机构与职务).</summary>
    ManageOrganizations,

    /// <summary>Create accounts and give posts (维护账号).</summary>
    ManageAccounts,

    /// <summary>Enter semesters and calendars (维护校历).</summary>
    ManageCalendar,

    /// <summary>Load code tables (维护代码表).</summary>
    ManageCodes,

    /// <summary>Read organizations, calendars and code tables (查看基础数据).</summary>
    ReadReference,

    /// <summary>Read the audit log (查看审计日志).</summary>
    ReadAudit,

    /// <summary>Read background jobs (查看后台任务).</summary>
    ReadJobs,

    /// <summary>List the persons behind the figures of a comparison (查看差异名单).</summary>
    ListDifferences,

    /// <summary>Say what a difference between registers turned out to be (核查认定).</summary>
    ResolveDifferences,

    /// <summary>Read what somebody else decided before it counts (复核认定).</summary>
    ConfirmResolutions,

    /// <summary>Know of the lists of justice and what stands in them (查看司法名册), clause 15; others see only that a child needs schooling arranged.</summary>
    ReadRestrictedLists,
}
