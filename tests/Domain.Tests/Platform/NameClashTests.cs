using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Tests.Platform;

public sealed class NameClashTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly OrganizationId Lumiao = new(Guid.CreateVersion7());
    private static readonly OrganizationId Huatuo = new(Guid.CreateVersion7());

    [Theory]
    [InlineData(OrganizationKind.PrimarySchool, OrganizationKind.NineYearSchool, true)]
    [InlineData(OrganizationKind.Township, OrganizationKind.StreetOffice, true)]
    [InlineData(OrganizationKind.Department, OrganizationKind.Department, true)]
    [InlineData(OrganizationKind.CenterSchool, OrganizationKind.PrimarySchool, false)]
    [InlineData(OrganizationKind.Township, OrganizationKind.Village, false)]
    public void Bodies_that_a_register_names_in_one_column_may_not_share_a_name(OrganizationKind one, OrganizationKind other, bool clashes)
    {
        var known = Body(other, "王庄", Huatuo);

        Assert.Equal(clashes ? known : null, NameClash.Find(Body(one, "李庄", Lumiao), "王庄", [known], Today));
    }

    [Fact]
    public void Villages_of_two_townships_may_share_a_name_but_not_those_of_one()
    {
        var known = Body(OrganizationKind.Village, "东村", Lumiao);

        Assert.Null(NameClash.Find(Body(OrganizationKind.Village, "西村", Huatuo), "东村", [known], Today));
        Assert.Same(known, NameClash.Find(Body(OrganizationKind.Village, "西村", Lumiao), "东村", [known], Today));
    }

    [Fact]
    public void An_alias_counts_and_so_does_another_width()
    {
        var known = Body(OrganizationKind.PrimarySchool, "第一小学", Lumiao);
        known.AlsoCall("一小（东校区）");

        Assert.Same(known, NameClash.Find(Body(OrganizationKind.PrimarySchool, "第二小学", Lumiao), "一小 (东校区)", [known], Today));
    }

    [Fact]
    public void Neither_the_body_itself_nor_one_that_has_ended_stands_in_the_way()
    {
        var ended = Body(OrganizationKind.PrimarySchool, "第一小学", Lumiao);
        ended.EndOn(Today.AddDays(-1));
        var body = Body(OrganizationKind.PrimarySchool, "第二小学", Lumiao);
        body.AlsoCall("第一小学");

        Assert.Null(NameClash.Find(body, "第一小学", [ended, body], Today));
        Assert.Same(ended, NameClash.Find(body, "第一小学", [ended], Today.AddDays(-1)));
    }

    [Fact]
    public void A_sibling_of_the_name_is_found_whatever_its_kind_but_nobody_elsewhere()
    {
        var known = Body(OrganizationKind.NineYearSchool, "希望学校（北）", Lumiao);

        Assert.Same(known, NameClash.FindSibling(Lumiao, "希望学校 (北)", [known], Today));
        Assert.Null(NameClash.FindSibling(Huatuo, "希望学校（北）", [known], Today));
    }

    [Fact]
    public void Neither_an_alias_nor_a_sibling_that_has_ended_keeps_a_name_from_a_new_body()
    {
        var known = Body(OrganizationKind.PrimarySchool, "第一小学", Lumiao);
        known.AlsoCall("东关小学");
        known.EndOn(Today);

        Assert.Null(NameClash.FindSibling(Lumiao, "东关小学", [known], Today));
        Assert.Same(known, NameClash.FindSibling(Lumiao, "第一小学", [known], Today));
        Assert.Null(NameClash.FindSibling(Lumiao, "第一小学", [known], Today.AddDays(1)));
    }

    [Fact]
    public void A_name_given_up_is_free_from_the_day_it_was_given_up()
    {
        var known = Body(OrganizationKind.PrimarySchool, "第一小学", Lumiao);
        known.Rename("实验小学", Today, Today);

        Assert.Same(known, NameClash.FindSibling(Lumiao, "第一小学", [known], Today.AddDays(-1)));
        Assert.Null(NameClash.FindSibling(Lumiao, "第一小学", [known], Today));
    }

    private static Organization Body(OrganizationKind kind, string name, OrganizationId parent) => new()
    {
        Id = new(Guid.CreateVersion7()),
        DivisionCode = "341602",
        Code = name,
        Name = name,
        Kind = kind,
        Line = kind.Line,
        ParentId = parent,
        Path = "341602",
        ValidFrom = new(2020, 9, 1),
    };
}
