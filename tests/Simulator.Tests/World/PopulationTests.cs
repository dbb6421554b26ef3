using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests.World;

public sealed class PopulationTests
{
    private static readonly string[] MostFrequent =
        ["李", "王", "张", "刘", "马", "陈", "孙", "赵", "杨", "郭", "朱", "韩", "徐", "周", "吴", "程", "高", "丁", "胡", "何"];

    private static List<(Family Family, Child Child)> Children { get; } = [.. SmallDistrict.One.Families.SelectMany(f => f.Children.Select(c => (f, c)))];

    [Fact]
    public void As_many_children_live_in_each_need_as_in_such_a_county()
    {
        Assert.InRange(ShareOf((f, _) => f.LeftBehindOn(SmallDistrict.AsOf) == LeftBehind.OneParent), 0.19, 0.26);
        Assert.InRange(ShareOf((f, _) => f.LeftBehindOn(SmallDistrict.AsOf) == LeftBehind.BothParents), 0.11, 0.17);
        Assert.InRange(ShareOf((f, _) => !f.IsRegisteredHere), 0.02, 0.05);
        Assert.InRange(ShareOf((_, c) => c.Disability != Disability.None), 0.009, 0.015);
        Assert.InRange(ShareOf((f, _) => f.Hardship != Hardship.None), 0.085, 0.115);
        Assert.InRange(ShareOf((f, _) => f.Hardship == Hardship.Monitored), 0.014, 0.026);
        Assert.InRange(ShareOf((_, c) => c.IsOrphan), 0.002, 0.006);
        Assert.InRange(ShareOf((_, c) => c.IsTwin), 0.010, 0.025);
        Assert.InRange(ShareOf((_, c) => c.FormerName is not null), 0.015, 0.025);
        Assert.InRange(ShareOf((_, c) => c.Ethnicity == "回族"), 0.010, 0.025);
        Assert.InRange(ShareOf((_, c) => c.Name.Contains('·')), 0.0005, 0.004);
        Assert.InRange(ShareOf((_, c) => c.Name.EnumerateRunes().Any(r => "龑𬭎䶮𤧛㛃犇珺翀玥婳".EnumerateRunes().Contains(r))), 0.005, 0.011);
    }

    [Fact]
    public void The_twenty_most_frequent_surnames_come_in_their_order_and_measure()
    {
        var counts = SmallDistrict.One.Families.Where(f => !f.Head.Name.Contains('·')).CountBy(f => f.Head.Name[..1]).ToDictionary();
        var families = (double)counts.Values.Sum();

        Assert.Equal(MostFrequent.Order(), counts.OrderByDescending(c => c.Value).Take(MostFrequent.Length + 2).Select(c => c.Key).Intersect(MostFrequent).Order());
        Assert.InRange(counts["李"] / families, 0.095, 0.125);
        Assert.InRange(counts["王"] / families, 0.093, 0.123);
        Assert.InRange(counts["张"] / families, 0.090, 0.120);
        Assert.InRange(MostFrequent.Sum(n => counts[n]) / families, 0.62, 0.72);
        Assert.True(counts["何"] < counts["马"] && counts["马"] < counts["刘"] && counts["刘"] < counts["张"]);
    }

    [Fact]
    public void One_family_in_five_gives_all_its_children_the_character_of_their_generation()
    {
        var families = SmallDistrict.One.Families
            .Where(f => f.Children.Count() > 1 && !f.Head.Name.Contains('·') && f.Children.All(c => new System.Globalization.StringInfo(c.Name).LengthInTextElements >= 3)).ToList();

        var sharing = families.Count(f => f.Children.Select(c => c.Name[1]).Distinct().Count() == 1);

        Assert.InRange(sharing / (double)families.Count, 0.15, 0.35);
    }

    [Fact]
    public void Only_a_parent_who_lives_can_be_away()
    {
        var orphans = Children.Where(c => c.Child.IsOrphan).ToList();
        var halfOrphans = Children.Where(c => c.Family is { Father: { IsAway: true, DiedOn: not null }, Mother: { IsAway: true, DiedOn: null } }).ToList();

        Assert.NotEmpty(orphans);
        Assert.Contains(orphans, o => o.Family is { Father.IsAway: true, Mother.IsAway: true });
        Assert.All(orphans, o => Assert.Equal(LeftBehind.None, o.Family.LeftBehindOn(SmallDistrict.AsOf)));
        Assert.NotEmpty(halfOrphans);
        Assert.All(halfOrphans, h => Assert.Equal(LeftBehind.OneParent, h.Family.LeftBehindOn(SmallDistrict.AsOf)));
    }

    private static double ShareOf(Func<Family, Child, bool> isIt) => Children.Count(c => isIt(c.Family, c.Child)) / (double)Children.Count;
}
