using Baoxue.Simulator.Lists;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests.Lists;

[Collection(nameof(ListedDistrict))]
public sealed class ClassRollTests(ListedDistrict districts)
{
    private static readonly DateOnly Day = SmallDistrict.AsOf;
    private static readonly Dictionary<string, School> Schools = SmallDistrict.One.District.Schools.ToDictionary(s => s.Code);
    private static readonly string[] Grades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"];

    private readonly ListedChildren _children = new(districts.Usual);

    [Fact]
    public void Who_is_in_class_is_at_school_or_was_thought_to_be_elsewhere()
    {
        var students = _children.Students;
        foreach (var (_, child, cell) in _children.Of(ListKind.ClassRoll))
        {
            var isThoughtElsewhere = !students.Contains(child.Number) && (child.Absence == Absence.StudiesElsewhere || child.StandingOn(Day) == Standing.Elsewhere);

            Assert.True(child.StandingOn(Day) == Standing.AtSchool || isThoughtElsewhere, $"{child.Number} {child.StandingOn(Day)} {child.Absence}");
            Assert.True(Schools[cell("学校标识码")].Teaches(1 + Array.IndexOf(Grades, cell("年级"))));
        }
    }

    [Fact]
    public void One_small_school_hands_in_nothing()
    {
        var sizes = _children.Of(WrittenDistrict.StudentName).CountBy(s => s.Cell("学校标识码")).ToDictionary();
        var handedIn = Codes();

        var silent = Assert.Single(sizes.Keys.Except(handedIn));

        Assert.True(sizes[silent] <= sizes.Values.Order().ElementAt(sizes.Count / 2));
        Assert.NotEqual(SchoolKind.Special, Schools[silent].Kind);
    }

    [Fact]
    public void Two_pupils_of_a_thousand_on_the_register_are_nowhere_in_class()
    {
        var (roll, handedIn) = (_children.NumbersOf(ListKind.ClassRoll), Codes());
        var pupils = _children.Of(WrittenDistrict.StudentName)
            .Where(s => s.Child.StandingOn(Day) == Standing.AtSchool && s.Cell("学生状态") == "在读" && handedIn.Contains(SchoolOf(s.Child).Code)).ToList();

        Assert.InRange(pupils.Count(p => !roll.Contains(p.Child.Number)) / (double)pupils.Count, 0.001, 0.0035);
    }

    [Fact]
    public void Three_in_a_thousand_sit_at_another_school_of_the_township_if_there_is_one()
    {
        var students = _children.Students;
        var known = _children.Of(ListKind.ClassRoll).Where(r => students.Contains(r.Child.Number)).ToList();
        var moved = known.Where(r => students[r.Child.Number].All(s => s("学校标识码") != r.Cell("学校标识码"))).ToList();

        Assert.InRange(moved.Count / (double)known.Count, 0.0015, 0.005);
        Assert.All(moved, m => Assert.NotEqual(SchoolOf(m.Child).Code, m.Cell("学校标识码")));
        Assert.All(moved.Where(m => m.Cell("年级") is "四年级" or "五年级" or "六年级" && SchoolOf(m.Child).Kind == SchoolKind.Primary), m => Assert.Equal(SchoolOf(m.Child).Township, Schools[m.Cell("学校标识码")].Township));
        Assert.Contains(moved, m => m.Cell("备注") == "借读");
    }

    [Fact]
    public void Of_a_thousand_in_class_one_has_no_record_though_no_register_says_it_is_at_school()
    {
        var roll = _children.Of(ListKind.ClassRoll);
        var students = _children.Students;
        var unknown = roll.Where(r => !students.Contains(r.Child.Number) && r.Child.StandingOn(Day) != Standing.AtSchool).ToList();

        Assert.InRange(unknown.Count / (double)roll.Count, 0.0009, 0.0011);
        Assert.All(unknown, u => Assert.True(u.Family.IsRegisteredHere && u.Child.BirthOn >= new DateOnly(2011, 9, 1) && u.Child.BirthOn <= new DateOnly(2020, 8, 31)));
        Assert.All(unknown, u => Assert.Equal(u.Family.Village.Township, Schools[u.Cell("学校标识码")].Township));
        Assert.All(unknown, u => Assert.Equal(Grades[2026 - u.Child.BirthOn.Year - (u.Child.BirthOn.Month >= 9 ? 7 : 6)], u.Cell("年级")));
    }

    [Fact]
    public void Pupils_whom_the_register_lacks_are_in_class_all_the_same()
    {
        var (roll, students, handedIn) = (_children.NumbersOf(ListKind.ClassRoll), _children.Students, Codes());
        var lacking = ListedChildren.All.Where(c => c.Child.StandingOn(Day) == Standing.AtSchool && !students.Contains(c.Child.Number) && handedIn.Contains(SchoolOf(c.Child).Code)).ToList();

        Assert.True(lacking.Count > 10);
        Assert.All(lacking, c => Assert.Contains(c.Child.Number, roll));
    }

    private static School SchoolOf(Child child) => SmallDistrict.One.District.Schools[child.LastStepOn(Day)!.Value.School];

    private HashSet<string> Codes() => [.. _children.Of(ListKind.ClassRoll).Select(r => r.Cell("学校标识码"))];
}
