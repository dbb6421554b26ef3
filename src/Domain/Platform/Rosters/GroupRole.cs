namespace Baoxue.Domain.Platform.Rosters;

/// <summary>A member's part in the leading group (领导小组职务), annex of 谯政办秘〔2024〕5号.</summary>
public enum GroupRole
{
    /// <summary>Head (组长).</summary>
    Head,

    /// <summary>Deputy head (副组长).</summary>
    DeputyHead,

    /// <summary>Member (成员).</summary>
    Member,
}
