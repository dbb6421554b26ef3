namespace Baoxue.Domain.Platform.Rosters;

/// <summary>A post that makes its holder a member (职务); membership follows the post when its holder changes.</summary>
/// <param name="Organization">The code of the body.</param>
/// <param name="Title">The title of the post in it.</param>
public sealed record MemberPost(string Organization, string Title);
