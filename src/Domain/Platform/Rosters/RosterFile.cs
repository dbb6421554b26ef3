namespace Baoxue.Domain.Platform.Rosters;

/// <summary>The file of <c>reference/organizations</c> as written (机构名册文件), before anything in it is believed.</summary>
public sealed record RosterFile(
    string Source, DateOnly RecordedOn, IReadOnlyList<RosterFile.OrganizationEntry> Organizations, RosterFile.GroupEntry LeadingGroup)
{
    /// <summary>One body as written (机构).</summary>
    public sealed record OrganizationEntry(
        string Code,
        string Name,
        string Kind,
        IReadOnlyList<string> Aliases,
        bool IsTownshipBody,
        bool IsOfDistrict,
        ClauseNaming Clauses,
        string Mark,
        string? Parent = null,
        string? Note = null);

    /// <summary>The leading group as written (领导小组).</summary>
    public sealed record GroupEntry(
        string Name,
        string Source,
        DateOnly ValidFrom,
        string Office,
        string OfficeDirector,
        IReadOnlyList<MemberEntry> Members,
        IReadOnlyList<MembershipByPost> MembersByPost);

    /// <summary>One named member as written (成员).</summary>
    public sealed record MemberEntry(int Sort, string Person, string Role, IReadOnlyList<MemberPost> Posts);
}
