using System.Globalization;
using Baoxue.Simulator.Lists;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests.Lists;

[Collection(nameof(ListedDistrict))]
public sealed class ListMembersTests(ListedDistrict districts)
{
    private static readonly DateOnly Day = SmallDistrict.AsOf;
    private static readonly string[] Disabilities = ["无残疾", "视力残疾", "听力残疾", "言语残疾", "肢体残疾", "智力残疾", "精神残疾", "多重残疾"];

    private readonly ListedChildren _children = new(districts.Usual);

    [Fact]
    public void Nineteen_of_twenty_disabled_minors_are_certified_and_a_few_whose_school_knows_nothing()
    {
        var listed = _children.Of(ListKind.Disability);
        var students = _children.Students;
        var disabled = ListedChildren.All.Count(c => IsAtHome(c.Family) && IsMinor(c.Child) && c.Child.Disability != Disability.None);
        var unknown = listed.Where(c => c.Child.Disability == Disability.None).ToList();

        Assert.All(listed, c => Assert.True(IsAtHome(c.Family) && IsMinor(c.Child)));
        Assert.InRange((listed.Count - unknown.Count) / (double)disabled, 0.90, 0.985);
        Assert.InRange(unknown.Count, 1, 4);
        Assert.All(unknown, u => Assert.Equal("无残疾", students[u.Child.Number].First()("残疾类型")));
        foreach (var (_, child, cell) in listed)
        {
            var kind = Array.IndexOf(Disabilities, cell("残疾类别"));
            var level = 1 + Array.IndexOf(["一级", "二级", "三级", "四级"], cell("残疾等级"));

            Assert.True(kind == (int)child.Disability || child.Disability == Disability.None);
            Assert.Contains(cell("残疾证号"), (string[])[$"{child.IdNumber}{kind}{level}", ""]);
        }

        Assert.True(listed.Count(c => c.Cell("残疾证号").Length == 20) > listed.Count * 0.95);
    }

    [Fact]
    public void Half_of_those_no_school_could_place_are_taught_at_home()
    {
        var listed = _children.Of(ListKind.HomeTeaching);
        var unplaced = ListedChildren.All.Where(c => c.Child.Absence == Absence.DisabledUnplaced && c.Child.IsAliveOn(Day) && IsOfSchoolAge(c.Child) && !(c.Family.MovedAwayOn <= Day)).ToList();

        Assert.All(listed, l => Assert.Contains((l.Family, l.Child), unplaced));
        Assert.InRange(listed.Count, (unplaced.Count - 1) / 2, (unplaced.Count + 1) / 2);
        Assert.All(listed, l => Assert.Equal(Disabilities[(int)l.Child.Disability], l.Cell("残疾类别")));
    }

    [Fact]
    public void Nobody_in_prison_sits_in_class()
    {
        var listed = _children.Of(ListKind.Justice);

        Assert.All(listed, l => Assert.Contains(l.Cell("情形"), (string[])["服刑人员子女", "社区矫正未成年人", "服刑未成年人"]));
        Assert.All(listed.Where(l => l.Cell("情形") == "服刑未成年人"), l => Assert.NotEqual(Standing.AtSchool, l.Child.StandingOn(Day)));
        Assert.All(listed.Where(l => l.Child.BirthOn > Day.AddYears(-14)), l => Assert.Equal("服刑人员子女", l.Cell("情形")));
        Assert.All(listed, l => Assert.True(IsAtHome(l.Family) && l.Child.BirthOn <= Day.AddYears(-6) && l.Child.BirthOn > Day.AddYears(-17)));
    }

    [Fact]
    public void Minors_on_allowance_and_orphans_are_all_helped()
    {
        var listed = _children.Of(ListKind.LowIncome);
        var expected = ListedChildren.All.Where(c => IsAtHome(c.Family) && IsMinor(c.Child)
            && (c.Family.Hardship == Hardship.SubsistenceAllowance || (c.Child.IsOrphan && c.Family.HasNoParentOn(Day)))).Select(c => c.Child.Number);

        Assert.Equal(expected.Order(), listed.Select(l => l.Child.Number).Order());
        Assert.All(listed, l => Assert.Equal(l.Child.IsOrphan && l.Family.HasNoParentOn(Day), l.Cell("救助类型") == "孤儿"));
        Assert.All(listed.Where(l => l.Cell("救助类型") == "事实无人抚养儿童"), l => Assert.True(Parents(l.Family) is [{ IsAway: true }]));
        Assert.Equal(["事实无人抚养儿童", "低保", "孤儿", "特困"], listed.Select(l => l.Cell("救助类型")).Distinct().Order(StringComparer.Ordinal));
        Assert.True(listed.Count(l => l.Cell("救助类型") == "低保") > listed.Count * 0.75);
    }

    [Fact]
    public void Pupils_in_need_are_aided_but_for_one_in_twenty_five_and_a_few_long_gone_still_are()
    {
        var (listed, students, lowIncome) = (_children.Of(ListKind.Aid), _children.Students, _children.NumbersOf(ListKind.LowIncome));
        var inNeed = ListedChildren.All.Where(c => IsAtHome(c.Family) && c.Child.IsAliveOn(Day) && students.Contains(c.Child.Number)
            && (c.Family.Hardship is Hardship.LiftedFromPoverty or Hardship.Monitored || lowIncome.Contains(c.Child.Number))).Select(c => c.Child.Number).ToHashSet();
        var (aided, gone) = (listed.Where(l => students.Contains(l.Child.Number)).ToList(), listed.Where(l => !students.Contains(l.Child.Number)).ToList());

        Assert.All(aided, a => Assert.Contains(a.Child.Number, inNeed));
        Assert.InRange(aided.Count / (double)inNeed.Count, 0.94, 0.98);
        Assert.Equal((int)Math.Round(aided.Count * 0.005), gone.Count);
        Assert.All(gone, g => Assert.Contains(g.Child.StandingOn(Day), (Standing[])[Standing.DroppedOut, Standing.Elsewhere]));
        Assert.All(aided, a => Assert.Equal(
            students[a.Child.Number].Any(s => s("就读方式") == "住校"), a.Cell("资助项目") == "家庭经济困难寄宿生生活补助"));
        Assert.All(listed, l => Assert.Contains(l.Cell("金额"), (string[])["625", "750", "1250", "1500"]));
    }

    [Fact]
    public void Nine_of_ten_families_from_elsewhere_hold_a_permit_for_all_children_who_stay()
    {
        var listed = _children.Of(ListKind.ResidencePermit);
        var students = _children.Students;
        var holders = listed.Select(l => l.Family.Number).ToHashSet();
        var pupils = ListedChildren.All.Where(c => !c.Family.IsRegisteredHere && students.Contains(c.Child.Number)).ToList();

        Assert.All(listed, l => Assert.True(!l.Family.IsRegisteredHere && IsMinor(l.Child)));
        Assert.InRange(pupils.Select(p => p.Family.Number).Distinct().Count(holders.Contains) / (double)pupils.Select(p => p.Family.Number).Distinct().Count(), 0.85, 0.95);
        Assert.Contains(listed, l => IsOfSchoolAge(l.Child) && !students.Contains(l.Child.Number));
        Assert.Equal(listed.Count, listed.Select(l => l.Cell("居住证号")).Distinct().Count());
        Assert.All(listed, l => Assert.InRange(Date(l.Cell("签发日期")), l.Family.ArrivedOn is { } arrived && arrived > l.Child.BirthOn ? arrived : l.Child.BirthOn, Day));
        Assert.All(listed, l => Assert.Equal(l.Family.GuardianOn(Day)?.IdNumber ?? "", l.Cell("监护人身份证号")));
    }

    [Fact]
    public void Who_died_or_moved_away_in_three_years_is_listed_with_the_day()
    {
        var listed = _children.Of(ListKind.Departures).ToDictionary(l => l.Child.Number);
        var registered = districts.Usual.People.Where(p => p[4] != "").Select(p => int.Parse(p[0], CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var (family, child) in ListedChildren.All.Where(c => c.Family.IsRegisteredHere && c.Child.BirthOn > Day.AddYears(-20) && registered.Contains(c.Child.Number)))
        {
            var expected = child.DiedOn is { } died && died <= Day ? ("死亡", died)
                : family.MovedAwayOn is { } moved && moved <= Day && moved >= child.BirthOn ? ("迁出", moved) : ("", default);
            expected = expected.Item2 > Day.AddYears(-3) ? expected : ("", default);

            Assert.Equal(expected, listed.Remove(child.Number, out var row) ? (row.Cell("变动类型"), Date(row.Cell("变动日期"))) : ("", default));
        }

        Assert.Empty(listed);
    }

    [Fact]
    public void Transfers_tell_of_all_whom_a_school_elsewhere_received()
    {
        var listed = _children.Of(ListKind.Transfers).ToDictionary(l => l.Child.Number);
        foreach (var (_, child) in ListedChildren.All)
        {
            var received = child.Steps.Where(s => s.Kind == SchoolStepKind.TransferredIn && s.School < 0 && s.On <= Day).Select(s => s.On).DefaultIfEmpty().Max();

            Assert.Equal(received > Day.AddYears(-3) ? received : default, listed.Remove(child.Number, out var row) ? Date(row.Cell("办结日期")) : default);
        }

        Assert.Empty(listed);
        Assert.InRange(_children.Of(ListKind.Transfers).Count(l => l.Cell("学籍号").EndsWith(l.Child.IdNumber, StringComparison.Ordinal)), 130, 200);
    }

    private static bool IsAtHome(Family family) => family.IsRegisteredHere && !(family.MovedAwayOn <= Day);

    private static bool IsMinor(Child child) => child.IsAliveOn(Day) && child.BirthOn > Day.AddYears(-18);

    private static bool IsOfSchoolAge(Child child) => child.BirthOn >= new DateOnly(2011, 9, 1) && child.BirthOn <= new DateOnly(2020, 8, 31);

    private static List<Person> Parents(Family family) => [.. family.Members.Where(m => m.Kinship is Kinship.Father or Kinship.Mother && m.IsAliveOn(Day))];

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
