namespace Baoxue.Domain.Platform.Rosters;

/// <summary>Members the annex names by post alone (按职务列入的成员), as all heads of townships and streets.</summary>
/// <param name="Kind">The kind of body, a value of the code table 机构类型.</param>
/// <param name="Title">The title of the post in each such body.</param>
public sealed record MembershipByPost(string Kind, string Title);
