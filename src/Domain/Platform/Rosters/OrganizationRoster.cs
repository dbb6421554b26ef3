using System.Collections.Frozen;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Platform.Rosters;

/// <summary>The district's bodies with all their names, and the leading group of the annex (机构名册), checked as a whole.</summary>
public sealed class OrganizationRoster
{
    private readonly FrozenDictionary<string, RosterOrganization> _byName;

    private OrganizationRoster(RosterFile file, List<RosterOrganization> organizations, Dictionary<string, RosterOrganization> byName, LeadingGroup group)
    {
        (Source, RecordedOn, Organizations, LeadingGroup) = (file.Source, file.RecordedOn, organizations, group);
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Source { get; }

    /// <summary>The day from which the roster is known to hold (启用日期 where none better is known).</summary>
    public DateOnly RecordedOn { get; }

    public IReadOnlyList<RosterOrganization> Organizations { get; }

    public LeadingGroup LeadingGroup { get; }

    /// <summary>The body a document means by any of its names, or null.</summary>
    public RosterOrganization? FindByName(string? name) => _byName.GetValueOrDefault(CodeText.Fold(name));

    public RosterOrganization? FindByCode(string code) => Organizations.FirstOrDefault(o => o.Code == code);

    /// <summary>The bodies with a listed duty in a clause, the leading ones first.</summary>
    public IEnumerable<RosterOrganization> DutyIn(int clause) =>
        Organizations.Where(o => o.Clauses.HasDutyIn(clause)).OrderBy(o => o.Clauses.Lead.Contains(clause) ? 0 : 1);

    /// <summary>The posts in townships and streets whose holders the annex makes members without naming them.</summary>
    public IEnumerable<MemberPost> UnnamedMemberPosts =>
        from rule in LeadingGroup.MembersByPost
        from body in Organizations
        where body.IsTownshipBody && body.Name.EndsWith(rule.NameEnding, StringComparison.Ordinal)
        select new MemberPost(body.Code, rule.Title);

    public static Result<OrganizationRoster> From(RosterFile file)
    {
        if (string.IsNullOrWhiteSpace(file.Source) || string.IsNullOrWhiteSpace(file.LeadingGroup.Source))
        {
            return new RosterRefusals.SourceMissing();
        }

        var organizations = new List<RosterOrganization>(file.Organizations.Count);
        var byName = new Dictionary<string, RosterOrganization>(StringComparer.Ordinal);
        foreach (var entry in file.Organizations)
        {
            var read = OrganizationFrom(entry);
            if (read.Refusal is { } refused)
            {
                return refused;
            }

            if (organizations.Exists(o => o.Code == entry.Code))
            {
                return new RosterRefusals.CodeRepeated(entry.Code);
            }

            if (entry.Aliases.Prepend(entry.Name).FirstOrDefault(name => !byName.TryAdd(CodeText.Fold(name), read.Value)) is { } twice)
            {
                return new RosterRefusals.NameRepeated(twice);
            }

            organizations.Add(read.Value);
        }

        if (organizations.Find(o => !ReachesTop(o, organizations)) is { } lost)
        {
            return new RosterRefusals.ParentUnknown(lost.Code, lost.Parent!);
        }

        var group = LeadingGroupReader.Read(file.LeadingGroup, organizations.Select(o => o.Code).ToHashSet(StringComparer.Ordinal));
        return group.Refusal is { } groupRefused ? groupRefused : new OrganizationRoster(file, organizations, byName, group.Value);
    }

    private static Result<RosterOrganization> OrganizationFrom(RosterFile.OrganizationEntry entry)
    {
        if (entry.Aliases.Append(entry.Code).Append(entry.Name).Append(entry.Kind).Any(string.IsNullOrWhiteSpace))
        {
            return new RosterRefusals.NameMissing(entry.Code);
        }

        if (!SourceMarks.TryParse(entry.Mark, out var mark))
        {
            return new RosterRefusals.MarkUnknown(entry.Code, entry.Mark);
        }

        if (!Enum.GetNames<OrganizationKind>().Contains(entry.Kind))
        {
            return new RosterRefusals.KindUnknown(entry.Code, entry.Kind);
        }

        var clauses = entry.Clauses.All.ToList();
        if (clauses.FindIndex(c => c is < 1 or > ClauseNaming.LastClause || clauses.Count(other => other == c) > 1) is >= 0 and var wrong)
        {
            return new RosterRefusals.ClauseUnknown(entry.Code, clauses[wrong]);
        }

        var isDivision = DivisionCode.TryParse(entry.Code, out var code);
        if (entry.IsTownshipBody && !(isDivision && code.Text.Length == 9 && code.County == entry.Parent))
        {
            return new RosterRefusals.TownshipCodeWrong(entry.Code);
        }

        return new RosterOrganization(
            entry.Code,
            entry.Name,
            Enum.Parse<OrganizationKind>(entry.Kind),
            entry.Aliases,
            entry.Parent,
            entry.IsTownshipBody,
            entry.IsOfDistrict,
            entry.Clauses,
            mark,
            entry.Note);
    }

    private static bool ReachesTop(RosterOrganization organization, List<RosterOrganization> all)
    {
        var steps = 0;
        for (var at = organization; at.Parent is { } parent; steps++)
        {
            if (steps > all.Count || all.Find(o => o.Code == parent) is not { } above)
            {
                return false;
            }

            at = above;
        }

        return true;
    }
}
