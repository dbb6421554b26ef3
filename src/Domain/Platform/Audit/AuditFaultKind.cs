namespace Baoxue.Domain.Platform.Audit;

/// <summary>In which way the audit log was tampered with (审计异常类别).</summary>
public enum AuditFaultKind
{
    /// <summary>The record does not fit its own hash (记录被改动).</summary>
    Altered,

    /// <summary>Records are missing between two others (记录被删除).</summary>
    Removed,

    /// <summary>Two records stand in each other's place (记录被对调).</summary>
    Swapped,

    /// <summary>Records are missing at the end (末尾被截断).</summary>
    TailCut,

    /// <summary>The record is whole but does not follow the one before it (链条断开).</summary>
    Unlinked,

    /// <summary>The log is another one than was anchored outside the database (与外部锚点不符).</summary>
    AnchorDiffers,

    /// <summary>The end of the log is another one than the log itself says (与链头不符).</summary>
    HeadDiffers,

    /// <summary>The log says that heads were anchored outside the database, and none are left there (锚点文件缺失).</summary>
    AnchorsMissing,

    /// <summary>A line of the anchor file was changed, or the one before it taken out (锚点文件被改动).</summary>
    AnchorsBroken,
}
