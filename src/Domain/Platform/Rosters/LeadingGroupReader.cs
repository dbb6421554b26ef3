using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Rosters;

/// <summary>Checks the leading group as a file writes it (领导小组核对) against the bodies of the same file.</summary>
internal static class LeadingGroupReader
{
    public static Result<LeadingGroup> Read(RosterFile.GroupEntry entry, IReadOnlySet<string> codes)
    {
        var members = new List<GroupMember>(entry.Members.Count);
        foreach (var written in entry.Members)
        {
            if (!GroupRoles.TryParse(written.Role, out var role))
            {
                return new RosterRefusals.RoleUnknown(written.Person, written.Role);
            }

            if (string.IsNullOrWhiteSpace(written.Person) || members.Exists(m => m.Sort == written.Sort || (m.Person == written.Person && m.Posts.Intersect(written.Posts).Any())))
            {
                return new RosterRefusals.MemberRepeated(written.Person);
            }

            if (written.Posts.Count == 0 || written.Posts.Any(p => !codes.Contains(p.Organization) || string.IsNullOrWhiteSpace(p.Title)))
            {
                return new RosterRefusals.PostUnknown(
                    written.Person, written.Posts.FirstOrDefault(p => !codes.Contains(p.Organization))?.Organization ?? "");
            }

            members.Add(new GroupMember(written.Sort, written.Person, role, written.Posts));
        }

        if (members.Count(m => m.Role == GroupRole.Head) != 1)
        {
            return new RosterRefusals.GroupWithoutHead();
        }

        return codes.Contains(entry.Office) && members.Find(m => m.Person == entry.OfficeDirector) is { } director
            ? new LeadingGroup(
                entry.Name, entry.Source, entry.ValidFrom, entry.Office, director, [.. members.OrderBy(m => m.Sort)], entry.MembersByPost)
            : new RosterRefusals.OfficeUnknown(entry.Office);
    }
}
