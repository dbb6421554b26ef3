using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Platform.Rosters;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>
/// Enters the bodies the notice of 31 January 2024 names, with their aliases, and its leading group with the holders of the
/// annex (初始化机构); what is there already stays as it is.
/// </summary>
public static class SeedDistrict
{
    /// <summary>The local code of the leading group.</summary>
    public const string LeadingGroupCode = "LDXZ";

    private const string OfficeDirector = "办公室主任";

    [Requires(Permission.ManageOrganizations)]
    public sealed record Command : ICommand<Seeded>
    {
        public AuditNote Audit => new("District");
    }

    public sealed record Seeded(int Organizations, int Posts);

    internal sealed class Handler(DistrictDb db, TimeProvider clock, DistrictSettings district) : ICommandHandler<Command, Seeded>
    {
        public async Task<Result<Seeded>> HandleAsync(Command command, CancellationToken ct)
        {
            var file = ReferenceJson.Read<RosterFile>(await File.ReadAllBytesAsync(ReferenceFolder.OrganizationFile, ct));
            var roster = file.IsOk ? OrganizationRoster.From(file.Value) : file.Refusal!;
            if (roster.Refusal is { } refused)
            {
                return refused;
            }

            var book = await OrganizationBook.OpenAsync(db, clock, district, ct);
            var added = 0;
            foreach (var entry in roster.Value.Organizations)
            {
                added += AddMissing(book, entry, roster.Value.RecordedOn);
            }

            return new Seeded(added, AddGroup(book, roster.Value));
        }

        private static int AddMissing(OrganizationBook book, RosterOrganization entry, DateOnly since)
        {
            var known = book.Find(entry.Code);
            var organization = known ?? book.Add(entry.Code, entry.Name, entry.Kind, book.Find(entry.Parent), since);
            foreach (var alias in entry.Aliases)
            {
                organization.AlsoCall(alias);
            }

            return known is null ? 1 : 0;
        }

        private int AddGroup(OrganizationBook book, OrganizationRoster roster)
        {
            var group = roster.LeadingGroup;
            if (book.Find(LeadingGroupCode) is not null)
            {
                return 0;
            }

            var place = book.Add(LeadingGroupCode, group.Name, OrganizationKind.LeadingGroup, book.Find(district.DivisionCode), group.ValidFromOn);
            var rank = 0;
            foreach (var member in group.Members)
            {
                // Of two posts the later named is that of the government, and carries the seat: whoever follows in the post follows in the group.
                foreach (var (held, index) in member.Posts.Select((p, i) => (p, i + 1)))
                {
                    var seat = index == member.Posts.Count ? member.Role.Name() : null;
                    Appoint(AddPost(book.Find(held.Organization)!.Id, held.Title, index, seat, ref rank), member.Person, group);
                }
            }

            Appoint(AddPost(place.Id, OfficeDirector, 1, OfficeDirector, ref rank), group.OfficeDirector.Person, group);

            // Whom the annex names by post alone; the holder is entered when known.
            foreach (var unnamed in roster.UnnamedMemberPosts)
            {
                AddPost(book.Find(unnamed.Organization)!.Id, unnamed.Title, 1, GroupRole.Member.Name(), ref rank);
            }

            return rank;
        }

        private Post AddPost(OrganizationId organization, string title, int rank, string? seat, ref int groupRank)
        {
            var post = new Post
            {
                Id = new PostId(clock.NewId()),
                DivisionCode = district.DivisionCode,
                OrganizationId = organization,
                Title = title,
                Role = seat is null ? null : Role.LeadingGroupMember,
                Rank = rank,
                GroupSeat = seat,
                GroupRank = seat is null ? null : ++groupRank,
            };
            db.Posts.Add(post);
            return post;
        }

        private void Appoint(Post post, string person, LeadingGroup group) => db.Appointments.Add(new Appointment
        {
            Id = new AppointmentId(clock.NewId()),
            DivisionCode = district.DivisionCode,
            PostId = post.Id,
            HolderName = person,
            From = group.ValidFromOn,
            Basis = group.Source,
        });
    }
}
