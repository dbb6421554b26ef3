namespace Baoxue.Domain.Platform.Rosters;

/// <summary>The leading group on dropout prevention (控辍保学工作领导小组), clause 16 and annex.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Source">The document that set it up.</param>
/// <param name="ValidFromOn">The first day its members held their places.</param>
/// <param name="Office">The code of the body that houses its office.</param>
/// <param name="OfficeDirector">The member who heads the office.</param>
/// <param name="Members">The named members in the order of the annex.</param>
/// <param name="MembersByPost">Those named by post alone.</param>
public sealed record LeadingGroup(
    string Name,
    string Source,
    DateOnly ValidFromOn,
    string Office,
    GroupMember OfficeDirector,
    IReadOnlyList<GroupMember> Members,
    IReadOnlyList<MembershipByPost> MembersByPost);
