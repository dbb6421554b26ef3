namespace Baoxue.Domain.Platform.Rosters;

/// <summary>One named member of the leading group (领导小组成员) with the posts held on the day of the notice.</summary>
public sealed record GroupMember(int Sort, string Person, GroupRole Role, IReadOnlyList<MemberPost> Posts);
