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
}
