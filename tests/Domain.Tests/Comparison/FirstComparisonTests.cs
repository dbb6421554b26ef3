using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using CsCheck;
using static Baoxue.Domain.Comparison.DifferenceCategory;

namespace Baoxue.Domain.Tests.Comparison;

public class FirstComparisonTests
{
    private static readonly SchoolAgeWindow Window = SchoolAgeWindow.Of(new SchoolYear(2026), SchoolAgePolicy.Default);
    private static readonly DateOnly Birth = new(2015, 3, 5);

    [Fact]
    public void Equal_people_of_one_number_are_no_difference() =>
        Assert.Empty(Run([Student(1, 11)], [Household(1, 11)]).Differences);

    [Fact]
    public void A_child_of_school_age_in_the_household_register_only_is_found_and_others_are_not()
    {
        var result = Run([], [Household(1, 11), Household(2, 12, birthOn: new DateOnly(1980, 1, 1)), Household(3, 13, canceled: true), Household(4, 0, birthOn: null)]);

        Assert.Equal([(HouseholdOnly, 1)], Told(result));
        Assert.Equal((4, 1, 1), (result.Counts.Households, result.Counts.HouseholdsInWindow, result.Counts.HouseholdOnlyById));
    }

    [Fact]
    public void A_student_in_no_household_is_found() => Assert.Equal([StudentOnly], Run([Student(1, 11)], [Household(1, 12, "李四")]).Differences.Select(d => d.Category).Where(c => c != HouseholdOnly));

    [Fact]
    public void Fields_that_differ_are_named_and_unknown_is_no_difference()
    {
        var result = Run([Student(1, 11, "王小名", Birth.AddDays(1), Sex.Female), Student(2, 12, birthOn: null, sex: Sex.Unknown)], [Household(1, 11), Household(2, 12)]);

        var one = Assert.Single(result.Differences);
        Assert.Equal((IdentityDiffers, MatchedBy.ExactId, DifferingFields.Name | DifferingFields.BirthDate | DifferingFields.Sex), (one.Category, one.MatchedBy, one.Fields));
    }

    [Fact]
    public void Name_birth_and_sex_pair_only_what_is_unique_on_both_sides()
    {
        var paired = Run([Student(1, 0)], [Household(1, 99)]);
        var twiceHere = Run([Student(1, 0), Student(2, 0)], [Household(1, 99)]);
        var twiceThere = Run([Student(1, 0)], [Household(1, 98), Household(2, 99)]);

        var one = Assert.Single(paired.Differences);
        Assert.Equal((IdentityDiffers, MatchedBy.NameBirthSex, DifferingFields.IdNumber), (one.Category, one.MatchedBy, one.Fields));
        Assert.Equal((1, 1, 0, 0, 1), (paired.Counts.PairedByPerson, paired.Counts.HouseholdOnlyById, paired.Counts.HouseholdsWithoutId, paired.Counts.StudentOnlyById, paired.Counts.StudentsWithoutId));
        Assert.Equal([HouseholdOnly, StudentOnly, StudentOnly], twiceHere.Differences.Select(d => d.Category));
        Assert.Equal([HouseholdOnly, HouseholdOnly, StudentOnly], twiceThere.Differences.Select(d => d.Category));
    }

    [Fact]
    public void Records_matched_by_number_do_not_stand_in_the_way_of_a_pair()
    {
        var result = Run([Student(1, 11), Student(2, 0)], [Household(1, 11), Household(2, 99)]);

        Assert.Equal(MatchedBy.NameBirthSex, Assert.Single(result.Differences).MatchedBy);
    }

    [Fact]
    public void Two_student_records_of_one_number_are_a_duplicate_and_share_the_household()
    {
        var one = Assert.Single(Run([Student(1, 11), Student(2, 11)], [Household(1, 11)]).Differences);

        Assert.Equal((DuplicateStudent, StudentId(2), StudentId(1)), (one.Category, one.StudentId!.Value, one.OtherStudentId!.Value));
    }

    [Fact]
    public void A_canceled_household_is_told_unless_another_is_in_force()
    {
        Assert.Equal([HouseholdCanceled], Run([Student(1, 11)], [Household(1, 11, canceled: true)]).Differences.Select(d => d.Category));
        Assert.Empty(Run([Student(1, 11)], [Household(1, 11, canceled: true), Household(2, 11)]).Differences);
        Assert.Empty(Run([Student(1, 11)], [Household(1, 11), Household(2, 11, canceled: true)]).Differences);
        Assert.Equal([DuplicateHousehold], Run([Student(1, 11)], [Household(1, 11), Household(2, 11)]).Differences.Select(d => d.Category));
    }

    [Fact]
    public void Counts_open_by_township()
    {
        var counts = Run([], [Household(1, 11), Household(2, 12, path: "341602002001"), Household(3, 13)]).CountBy(d => d.DomicilePath, 9);

        Assert.Equal((2, 1), (counts[("341602001", HouseholdOnly)], counts[("341602002", HouseholdOnly)]));
    }

    [Fact]
    public void The_set_differences_are_those_of_a_plain_join() => Gen.Select(Gen.Select(Gen.Int[0, 40], Gen.Int[0, 6]).Array[0, 40], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 6]).Array[0, 60]).Sample((left, right) =>
    {
        var students = left.Select((p, i) => Student(i + 1, p.Item1, $"名{p.Item2}")).ToArray();
        var households = right.Select((p, i) => Household(i + 1, p.Item1, $"名{p.Item2}")).ToArray();
        var ids = (Students: left.Select(p => p.Item1).Where(id => id > 0).ToHashSet(), Households: right.Select(p => p.Item1).Where(id => id > 0).ToHashSet());
        var freeStudents = students.Where(s => !ids.Households.Contains((int)s.IdKey)).ToArray();
        var freeHouseholds = households.Where(h => !ids.Students.Contains((int)h.IdKey)).ToArray();
        var pairs = freeStudents.Select(s => s.Name).Intersect(freeHouseholds.Select(h => h.Name))
            .Count(name => freeStudents.Count(s => s.Name == name) == 1 && freeHouseholds.Count(h => h.Name == name) == 1);

        var result = Run(students, households);

        return result.Counts.StudentOnlyById == freeStudents.Count(s => s.IdKey != 0)
            && result.Counts.StudentsWithoutId == freeStudents.Count(s => s.IdKey == 0)
            && result.Counts.HouseholdOnlyById == freeHouseholds.Count(h => h.IdKey != 0)
            && result.Counts.HouseholdsWithoutId == freeHouseholds.Count(h => h.IdKey == 0)
            && result.Counts.PairedByPerson == pairs
            && result.Differences.Count(d => d.Category == StudentOnly) == freeStudents.Length - pairs
            && result.Differences.Count(d => d.Category == HouseholdOnly) == freeHouseholds.Length - pairs;
    });

    private static FirstComparisonResult Run(StudentIdentity[] students, HouseholdIdentity[] households) => FirstComparison.Run(students, households, Window);

    private static (DifferenceCategory Category, int Household)[] Told(FirstComparisonResult result) =>
        [.. result.Differences.Select(d => (d.Category, Enumerable.Range(1, 9).First(n => HouseholdId(n) == d.HouseholdId!.Value)))];

    private static StudentRecordId StudentId(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private static HouseholdRecordId HouseholdId(int number) => new(new Guid(number, 2, 0, new byte[8]));

    private static StudentIdentity Student(int number, int id, string name = "王小明") => Student(number, id, name, Birth, Sex.Male);

    private static StudentIdentity Student(int number, int id, DateOnly? birthOn, Sex sex) => Student(number, id, "王小明", birthOn, sex);

    private static StudentIdentity Student(int number, int id, string name, DateOnly? birthOn, Sex sex) =>
        new() { RecordId = StudentId(number), IdKey = (UInt128)id, Name = name, BirthOn = birthOn, Sex = sex, SchoolPath = "341602.001.001" };

    private static HouseholdIdentity Household(int number, int id, string name = "王小明", bool canceled = false, string path = "341602001001") => Household(number, id, Birth, name, canceled, path);

    private static HouseholdIdentity Household(int number, int id, DateOnly? birthOn, string name = "王小明", bool canceled = false, string path = "341602001001") =>
        new() { RecordId = HouseholdId(number), IdKey = (UInt128)id, Name = name, BirthOn = birthOn, Sex = Sex.Male, IsCanceled = canceled, DomicilePath = path };
}
