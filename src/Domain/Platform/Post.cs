using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>A post in an organization (职务). Duties follow the post; people hold it by date.</summary>
[UnscopedByDesign("Who answers for what is public inside the system.")]
public sealed class Post
{
    public required PostId Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    /// <summary>As the notice or the organization writes it: 副组长, 学籍管理员.</summary>
    public required string Title { get; init; }

    /// <summary>What holding it allows; null for a post without a seat in this system.</summary>
    public Role? Role { get; init; }

    /// <summary>Order in its organization, from 1.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>What its holder is in the leading group (小组职务), by this post and for as long: 组长, 副组长, 成员. Null for a post without a seat there.</summary>
    public string? GroupSeat { get; init; }

    /// <summary>Order in the leading group, from 1.</summary>
    public int? GroupRank { get; init; }

    /// <summary>
    /// Why a person cannot take it from one day to another (不能重复任职); null when nothing stands against it. Nobody holds it twice
    /// on a day, and a seat of the leading group has one holder.
    /// </summary>
    /// <param name="name">The person's name.</param>
    /// <param name="account">The person's account, if any.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, if set already.</param>
    /// <param name="held">The appointments to this post.</param>
    public Refusal? ObjectionToHolder(string name, Guid? account, DateOnly from, DateOnly? to, IEnumerable<Appointment> held)
    {
        var meanwhile = held.Where(a => a.IsHeldWithin(from, to)).OrderBy(a => a.From).ToList();
        return meanwhile.Exists(a => a.IsOf(name, account)) ? new PlatformRefusals.HeldAlready()
            : GroupSeat is not null && meanwhile is [var holder, ..] ? new PlatformRefusals.SeatHeld(Title, holder.HolderName, holder.From, holder.To)
            : null;
    }
}
