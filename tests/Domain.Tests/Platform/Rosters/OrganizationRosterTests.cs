using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Platform.Rosters;

namespace Baoxue.Domain.Tests.Platform.Rosters;

public sealed class OrganizationRosterTests
{
    private static readonly RosterFile File = ReferenceFiles.RosterFile();
    private static readonly OrganizationRoster Roster = OrganizationRoster.From(File).Value;

    [Fact]
    public void The_notice_addresses_three_streets_twenty_towns_and_two_townships()
    {
        var bodies = Roster.Organizations.Where(o => o.IsTownshipBody).ToList();

        Assert.Equal((3, 20, 2), (Ending("街道"), Ending("镇"), Ending("乡")));
        Assert.Equal(3, bodies.Count(o => o.Kind == OrganizationKind.StreetOffice));
        Assert.Equal("341602119", Roster.FindByName("立德镇人民政府")!.Code);
        Assert.Equal("341602001", Roster.FindByName("花戏楼街道办事处")!.Code);

        int Ending(string text) => bodies.Count(o => o.Name.EndsWith(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Development_zones_are_listed_but_no_townships_and_unconfirmed()
    {
        var zones = Roster.Organizations.Where(o => o.Kind == OrganizationKind.DevelopmentZone).ToList();

        Assert.Equal(["341602400", "341602401", "341602403"], zones.Select(z => z.Code));
        Assert.All(zones, zone => Assert.Equal((false, SourceMark.Unconfirmed), (zone.IsTownshipBody, zone.Mark)));
    }

    [Theory]
    [InlineData("谯城公安分局", "区公安分局")]
    [InlineData("公安分局", "区公安分局")]
    [InlineData("住建委", "区住建局")]
    [InlineData("区督查考核办", "区委政研室(区督查考核办)")]
    [InlineData("政研室", "区委政研室（区督查考核办）")]
    [InlineData("工商部门", "区市场监管局")]
    [InlineData("共青团", "团区委")]
    public void One_body_is_found_by_each_of_its_names(string alias, string name)
    {
        Assert.NotNull(Roster.FindByName(alias));
        Assert.Same(Roster.FindByName(alias), Roster.FindByName(name));
    }

    [Theory]
    [InlineData(3, 10)]
    [InlineData(8, 4)]
    [InlineData(9, 5)]
    [InlineData(10, 5)]
    [InlineData(11, 6)]
    [InlineData(12, 3)]
    [InlineData(13, 5)]
    [InlineData(14, 6)]
    [InlineData(15, 4)]
    [InlineData(17, 2)]
    [InlineData(18, 1)]
    public void A_clause_names_so_many_departments(int clause, int departments) =>
        Assert.Equal(departments, Roster.DutyIn(clause).Count(o => !o.IsTownshipBody));

    [Fact]
    public void Townships_have_no_duty_in_four_clauses() =>
        Assert.Equal([8, 9, 12, 14], Enumerable.Range(1, 19).Where(clause => !Roster.DutyIn(clause).Any(o => o.IsTownshipBody)));

    [Fact]
    public void Only_clause_12_has_two_leading_bodies()
    {
        Assert.Equal([12], Enumerable.Range(1, 19).Where(clause => Roster.Organizations.Count(o => o.Clauses.Lead.Contains(clause)) == 2));
        Assert.All(Enumerable.Range(1, 19), clause => Assert.Equal("JYJ", Roster.DutyIn(clause).First().Code));
    }

    [Fact]
    public void The_leading_group_is_the_one_of_the_annex()
    {
        var group = Roster.LeadingGroup;

        Assert.Equal((1, 2, 22), (Count(GroupRole.Head), Count(GroupRole.DeputyHead), Count(GroupRole.Member)));
        Assert.Equal("宋保众", group.Members[0].Person);
        Assert.Equal(("张从中", "JYJ"), (group.OfficeDirector.Person, group.Office));
        Assert.Equal(new DateOnly(2024, 1, 31), group.ValidFromOn);

        int Count(GroupRole role) => group.Members.Count(m => m.Role == role);
    }

    [Fact]
    public void The_head_of_each_township_and_street_is_a_member_by_post()
    {
        var posts = Roster.UnnamedMemberPosts.ToList();

        Assert.Equal(Roster.Organizations.Where(o => o.IsTownshipBody).Select(o => o.Code), posts.Select(p => p.Organization).Order(StringComparer.Ordinal));
        Assert.Contains(new MemberPost("341602200", "乡长"), posts);
        Assert.Contains(new MemberPost("341602002", "街道办事处主任"), posts);
    }

    [Fact]
    public void A_broken_roster_is_refused_by_what_is_wrong_with_it()
    {
        Refuses<RosterRefusals.SourceMissing>(File with { Source = "" });
        Refuses<RosterRefusals.CodeRepeated>(WithSecond(o => o with { Code = File.Organizations[0].Code, IsTownshipBody = false }));
        Refuses<RosterRefusals.NameRepeated>(WithSecond(o => o with { Aliases = ["区政府"] }));
        Refuses<RosterRefusals.NameMissing>(WithSecond(o => o with { Aliases = [""] }));
        Refuses<RosterRefusals.KindUnknown>(WithSecond(o => o with { Kind = "Castle" }));
        Refuses<RosterRefusals.MarkUnknown>(WithSecond(o => o with { Mark = "?" }));
        Refuses<RosterRefusals.ParentUnknown>(WithSecond(o => o with { IsTownshipBody = false, Parent = "999999" }));
        Refuses<RosterRefusals.ParentUnknown>(WithSecond(o => o with { IsTownshipBody = false, Parent = o.Code }));
        Refuses<RosterRefusals.TownshipCodeWrong>(WithSecond(o => o with { Code = "341603001" }));
        Refuses<RosterRefusals.ClauseUnknown>(WithSecond(o => o with { Clauses = new([], [20], []) }));
        Refuses<RosterRefusals.ClauseUnknown>(WithSecond(o => o with { Clauses = new([3], [3], []) }));
    }

    [Fact]
    public void A_broken_leading_group_is_refused_by_what_is_wrong_with_it()
    {
        var members = File.LeadingGroup.Members;
        RefusesGroup<RosterRefusals.GroupWithoutHead>(g => g with { Members = [.. members.Skip(1)] });
        RefusesGroup<RosterRefusals.RoleUnknown>(g => g with { Members = [members[0] with { Role = "主席" }] });
        RefusesGroup<RosterRefusals.MemberRepeated>(g => g with { Members = [members[0], members[0]] });
        RefusesGroup<RosterRefusals.PostUnknown>(g => g with { Members = [members[0] with { Posts = [] }] });
        RefusesGroup<RosterRefusals.PostUnknown>(g => g with { Members = [members[0] with { Posts = [new("无此机构", "区长")] }] });
        RefusesGroup<RosterRefusals.OfficeUnknown>(g => g with { Office = "无此机构" });
        RefusesGroup<RosterRefusals.OfficeUnknown>(g => g with { OfficeDirector = "无此人" });
    }

    private static RosterFile WithSecond(Func<RosterFile.OrganizationEntry, RosterFile.OrganizationEntry> change) =>
        File with { Organizations = [File.Organizations[0], change(File.Organizations[1]), .. File.Organizations.Skip(2)] };

    private static void Refuses<TRefusal>(RosterFile file) => Assert.IsType<TRefusal>(OrganizationRoster.From(file).Refusal);

    private static void RefusesGroup<TRefusal>(Func<RosterFile.GroupEntry, RosterFile.GroupEntry> change) =>
        Refuses<TRefusal>(File with { LeadingGroup = change(File.LeadingGroup) });
}
