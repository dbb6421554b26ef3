namespace Baoxue.Domain.Platform.Rosters;

/// <summary>Members the annex names by post alone (按职务列入的成员), as all heads of townships and streets.</summary>
/// <param name="NameEnding">How the names of these township-level bodies end: 镇, 乡, 街道.</param>
/// <param name="Title">The title of the post in each such body.</param>
public sealed record MembershipByPost(string NameEnding, string Title);
