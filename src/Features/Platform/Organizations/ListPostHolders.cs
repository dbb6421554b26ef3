using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Who held which post on a day (某日任职), everywhere, where a title is used, or in the leading group.</summary>
public static class ListPostHolders
{
    /// <summary>A page shows no more rows.</summary>
    public const int MostShown = 500;

    /// <param name="On">The day.</param>
    /// <param name="Title">Only posts of this title.</param>
    /// <param name="Search">Part of an organization's name, of a title or of the holder's name.</param>
    /// <param name="OnlyGroup">Only posts that carry a seat in the leading group, in the order of the group.</param>
    [Requires(Permission.ReadReference)]
    public sealed record Query(DateOnly On, string? Title = null, string? Search = null, bool OnlyGroup = false) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>An export has them all.</summary>
        internal int Most { get; init; } = MostShown;
    }

    /// <summary>A post with its holder on the day; no name when nobody held it.</summary>
    public sealed record Row(OrganizationId OrganizationId, string Organization, string Title, Role? Role, string? GroupSeat, string? Holder, DateOnly? From, DateOnly? To, string? Basis);

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var search = query.Search?.Trim() ?? "";
            return await (
                from post in db.Posts.AsNoTracking()
                join body in OrganizationOnDay.Of(db.Organizations, query.On) on post.OrganizationId equals body.Organization.Id
                let organization = body.Organization
                where (!query.OnlyGroup || post.GroupSeat != null) && (query.Title == null || post.Title == query.Title)
                join appointment in db.Appointments.HeldOn(query.On) on post.Id equals appointment.PostId into held
                from holder in held.DefaultIfEmpty()
                where search == "" || organization.Name.Contains(search) || organization.FormerNames.Any(n => n.Name.Contains(search)) || post.Title.Contains(search) || (holder != null && holder.HolderName.Contains(search))
                orderby query.OnlyGroup ? post.GroupRank : 0, organization.Path, organization.Code, post.Rank, post.Title
                select new Row(
                    organization.Id, body.Name, post.Title, post.Role, post.GroupSeat, holder == null ? null : holder.HolderName,
                    holder == null ? null : holder.From, holder == null ? null : holder.To, holder == null ? null : holder.Basis)).Take(query.Most).ToListAsync(ct);
        }
    }
}
