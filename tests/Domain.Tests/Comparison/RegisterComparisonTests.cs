using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using CsCheck;
using static Baoxue.Domain.Comparison.DifferenceCategory;

namespace Baoxue.Domain.Tests.Comparison;

public class RegisterComparisonTests
{
    private static readonly SchoolAgeWindow Window = SchoolAgeWindow.Of(new SchoolYear(2026), SchoolAgePolicy.Default);
    private static readonly DateOnly Birth = new(2015, 3, 5);

    [Fact]
    public void Equal_people_of_one_number_are_no_difference() =>
        Assert.Empty(Run([Student(1, 11)], [Household(1, 11)], ById(0, 0)).Differences);

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
        var result = Run([Student(1, 11, "王小名", Birth.AddDays(1), Sex.Female), Student(2, 12, birthOn: null, sex: Sex.Unknown)], [Household(1, 11), Household(2, 12)], ById(0, 0), ById(1, 1));

        var one = Assert.Single(result.Differences);
        Assert.Equal((IdentityDiffers, MatchedBy.ExactId, DifferingFields.Name | DifferingFields.BirthDate | DifferingFields.Sex), (one.Category, one.MatchedBy, one.Fields));
    }

    [Fact]
    public void A_pair_that_counts_is_differing_identity_and_neither_record_is_alone()
    {
        var result = Run([Student(1, 0)], [Household(1, 99)], new RegisterPair(0, 0, MatchedBy.Evidence, 9, PairStanding.Certain, true));

        var one = Assert.Single(result.Differences);
        Assert.Equal((IdentityDiffers, MatchedBy.Evidence, DifferingFields.IdNumber, PairStanding.Certain), (one.Category, one.MatchedBy, one.Fields, one.Standing));
        Assert.Equal((1, 1, 0, 0, 1), (result.Counts.PairedByPerson, result.Counts.HouseholdOnlyById, result.Counts.HouseholdsWithoutId, result.Counts.StudentOnlyById, result.Counts.StudentsWithoutId));
    }

    [Fact]
    public void A_candidate_stands_beside_two_lone_records_and_changes_no_count()
    {
        var result = Run([Student(1, 0)], [Household(1, 99)], new RegisterPair(0, 0, MatchedBy.Evidence, -3, PairStanding.Review, false));

        Assert.Equal([StudentOnly, HouseholdOnly], result.Differences.Select(d => d.Category));
        Assert.All(result.Differences, d => Assert.Equal((PairStanding.Review, (0, 0), -3.0), (d.Standing, d.Pair, d.Bits)));
        Assert.Equal(0, result.Counts.PairedByPerson);
    }

    [Fact]
    public void A_weak_candidate_is_none()
    {
        var result = Run([Student(1, 0)], [Household(1, 99)], new RegisterPair(0, 0, MatchedBy.Evidence, -12, PairStanding.Weak, false));

        Assert.All(result.Differences, d => Assert.Equal((PairStanding.None, null, null), (d.Standing, d.Pair, d.Bits)));
    }

    [Fact]
    public void The_number_of_a_brother_is_told_and_the_brother_is_no_duplicate()
    {
        var result = Run(
            [Student(1, 11), Student(2, 11, "王小亮")],
            [Household(1, 11), Household(2, 12, "王小亮")],
            ById(0, 0), new RegisterPair(1, 1, MatchedBy.AgainstNumber, 12, PairStanding.Certain, true));

        var one = Assert.Single(result.Differences);
        Assert.Equal((IdentityDiffers, MatchedBy.AgainstNumber, StudentId(2), HouseholdId(2), HouseholdId(1)), (one.Category, one.MatchedBy, one.StudentId!.Value, one.HouseholdId!.Value, one.OtherHouseholdId!.Value));
    }

    [Fact]
    public void A_number_alone_makes_nobody_the_same()
    {
        var result = Run([Student(1, 11, "赵一鸣")], [Household(1, 11)]);

        Assert.Equal([IdentityDiffers, HouseholdOnly], result.Differences.Select(d => d.Category));
        Assert.Equal((MatchedBy.ExactId, PairStanding.Review), (result.Differences[0].MatchedBy, result.Differences[0].Standing));
    }

    [Fact]
    public void Two_students_with_one_household_are_a_duplicate_also_without_a_number()
    {
        var one = Run([Student(1, 0), Student(2, 11)], [Household(1, 11)], new RegisterPair(0, 0, MatchedBy.Evidence, 8, PairStanding.Certain, true), ById(1, 0))
            .Differences.Single(d => d.Category == DuplicateStudent);

        Assert.Equal((StudentId(1), StudentId(2), MatchedBy.Evidence), (one.StudentId!.Value, one.OtherStudentId!.Value, one.MatchedBy));
    }

    [Theory]
    [InlineData(PairStanding.Certain, PairStanding.Certain, true)]
    [InlineData(PairStanding.Certain, PairStanding.Review, false)]
    [InlineData(PairStanding.Review, PairStanding.Certain, false)]
    [InlineData(PairStanding.Review, PairStanding.Review, false)]
    public void Two_records_are_surely_one_persons_where_both_surely_share_the_household(PairStanding first, PairStanding second, bool isSure)
    {
        var result = Run([Student(1, 0), Student(2, 0)], [Household(1, 11)], new RegisterPair(0, 0, MatchedBy.Evidence, 8, first, true), new RegisterPair(1, 0, MatchedBy.Evidence, 8, second, true));

        Assert.Equal(isSure ? PairStanding.Certain : PairStanding.Review, result.Differences.Single(d => d.Category == DuplicateStudent).Standing);
        Assert.Equal(isSure ? [(StudentId(2), StudentId(1))] : [], result.SameStudents);
    }

    [Fact]
    public void A_number_and_two_names_are_not_surely_one_person()
    {
        Assert.Empty(Run([Student(1, 11), Student(2, 11, "赵一鸣")], []).SameStudents);
        Assert.Single(Run([Student(1, 11), Student(2, 11)], []).SameStudents);
    }

    [Fact]
    public void What_people_said_goes_before_what_the_fields_say()
    {
        var (students, households) = (new[] { Student(1, 0), Student(2, 12, "李四") }, new[] { Household(1, 99), Household(2, 12, "李四") });
        var different = new DecidedPairs([Decided(students[1], households[1], PairVerdict.Different)]);
        var same = new DecidedPairs([Decided(students[0], households[0], PairVerdict.Same)]);

        var apart = RunWith(different, students, households, ById(1, 1));
        var together = RunWith(same, students, households, ById(1, 1));

        Assert.Equal([StudentOnly, StudentOnly, HouseholdOnly, HouseholdOnly], apart.Differences.Select(d => d.Category));
        Assert.Equal([(IdentityDiffers, MatchedBy.Decision)], together.Differences.Select(d => (d.Category, d.MatchedBy)));
    }

    [Fact]
    public void A_verdict_rests_on_what_the_records_said()
    {
        var (student, household) = (Student(1, 11), Household(1, 11));
        var decided = new DecidedPairs([Decided(student, household, PairVerdict.Different)]);

        Assert.Empty(RunWith(decided, [student], [household with { Name = "王晓明", RecordKey = household.RecordKey }], ById(0, 0)).Differences.Where(d => d.Category != IdentityDiffers));
        Assert.Equal(2, RunWith(decided, [student], [household], ById(0, 0)).Differences.Count);
    }

    [Fact]
    public void Two_student_records_of_one_number_are_a_duplicate_and_share_the_household()
    {
        var one = Assert.Single(Run([Student(1, 11), Student(2, 11)], [Household(1, 11)], ById(0, 0), ById(1, 0)).Differences);

        Assert.Equal((DuplicateStudent, StudentId(2), StudentId(1)), (one.Category, one.StudentId!.Value, one.OtherStudentId!.Value));
    }

    [Fact]
    public void A_canceled_household_is_told_unless_another_is_in_force()
    {
        Assert.Equal([HouseholdCanceled], Run([Student(1, 11)], [Household(1, 11, canceled: true)], ById(0, 0)).Differences.Select(d => d.Category));
        Assert.Empty(RunFurther([Student(1, 11)], [Household(1, 11, canceled: true), Household(2, 11)], (0, 1), ById(0, 0)).Differences);
        Assert.Empty(RunFurther([Student(1, 11)], [Household(1, 11), Household(2, 11, canceled: true)], (0, 1), ById(0, 0)).Differences);
        Assert.Equal([DuplicateHousehold], RunFurther([Student(1, 11)], [Household(1, 11), Household(2, 11)], (0, 1), ById(0, 0)).Differences.Select(d => d.Category));
    }

    [Fact]
    public void Counts_open_by_township()
    {
        var counts = Run([], [Household(1, 11), Household(2, 12, path: "341602002001"), Household(3, 13)]).CountBy(d => d.DomicilePath, 9);

        Assert.Equal((2, 1), (counts[("341602001", HouseholdOnly)], counts[("341602002", HouseholdOnly)]));
    }

    [Fact]
    public void Every_record_is_accounted_for_once() => Gen.Select(
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 6]).Array[0, 30], Gen.Select(Gen.Int[0, 20], Gen.Int[0, 6]).Array[0, 40], Gen.Select(Gen.Int[0, 29], Gen.Int[0, 39], Gen.Bool).Array[0, 30]).Sample((left, right, linked) =>
    {
        var students = left.Select((p, i) => Student(i + 1, p.Item1, $"名{p.Item2}")).ToArray();
        var households = right.Select((p, i) => Household(i + 1, p.Item1, $"名{p.Item2}")).ToArray();
        RegisterPair[] pairs =
        [
            .. linked.Where(l => l.Item1 < students.Length && l.Item2 < households.Length).DistinctBy(l => l.Item1)
                .Select(l => new RegisterPair(l.Item1, l.Item2, MatchedBy.Evidence, l.Item3 ? 6 : -3, l.Item3 ? PairStanding.Certain : PairStanding.Review, l.Item3)),
        ];
        var numbers = (Students: left.Select(p => p.Item1).Where(id => id > 0).ToHashSet(), Households: right.Select(p => p.Item1).Where(id => id > 0).ToHashSet());
        var paired = (Students: pairs.Where(p => p.IsLinked).Select(p => p.Student).ToHashSet(), Households: pairs.Where(p => p.IsLinked).Select(p => p.Household).ToHashSet());

        var result = Run(students, households, pairs);

        var alone = result.Differences.Where(d => d.Category == StudentOnly).Select(d => d.StudentId!.Value.Value).Order().ToList();
        var missed = result.Differences.Where(d => d.Category == HouseholdOnly).Select(d => d.HouseholdId!.Value.Value).Order().ToList();
        return result.Counts.StudentOnlyById == students.Count(s => s.IdKey != 0 && !numbers.Households.Contains((int)s.IdKey))
            && result.Counts.StudentsWithoutId == students.Count(s => s.IdKey == 0)
            && result.Counts.HouseholdOnlyById == households.Count(h => h.IdKey != 0 && !numbers.Students.Contains((int)h.IdKey))
            && result.Counts.HouseholdsWithoutId == households.Count(h => h.IdKey == 0)
            && alone.SequenceEqual(students.Where((s, i) => !paired.Students.Contains(i) && (s.IdKey == 0 || !numbers.Households.Contains((int)s.IdKey))).Select(s => s.RecordId.Value).Order())
            && missed.SequenceEqual(households.Where((_, i) => !paired.Households.Contains(i)).Select(h => h.RecordId.Value).Order());
    });

    private static RegisterPair ById(int student, int household) => new(student, household, MatchedBy.ExactId, 30, PairStanding.Certain, true);

    private static DecidedPairs.Decided Decided(StudentIdentity student, HouseholdIdentity household, PairVerdict verdict) =>
        new(student.RecordKey, household.RecordKey, DecidedPairs.BasisOf(student.Ref, household.Ref), verdict);

    private static ComparisonResult Run(StudentIdentity[] students, HouseholdIdentity[] households, params RegisterPair[] pairs) => RunWith(DecidedPairs.None, students, households, pairs);

    private static ComparisonResult RunWith(DecidedPairs decided, StudentIdentity[] students, HouseholdIdentity[] households, params RegisterPair[] pairs) =>
        RegisterComparison.Of(students, households, TallyOf(students, households), pairs, [], decided, Window);

    private static ComparisonResult RunFurther(StudentIdentity[] students, HouseholdIdentity[] households, (int, int) further, params RegisterPair[] pairs) =>
        RegisterComparison.Of(students, households, TallyOf(students, households), pairs, [further], DecidedPairs.None, Window);

    private static HouseholdTally TallyOf(StudentIdentity[] students, HouseholdIdentity[] households)
    {
        var tally = new HouseholdTally(students, Window);
        foreach (var household in households)
        {
            tally.Count(household.IdKey, household.BirthOn, household.IsCanceled);
        }

        return tally;
    }

    private static (DifferenceCategory Category, int Household)[] Told(ComparisonResult result) =>
        [.. result.Differences.Select(d => (d.Category, Enumerable.Range(1, 9).First(n => HouseholdId(n) == d.HouseholdId!.Value)))];

    private static StudentRecordId StudentId(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private static HouseholdRecordId HouseholdId(int number) => new(new Guid(number, 2, 0, new byte[8]));

    private static StudentIdentity Student(int number, int id, string name = "王小明") => Student(number, id, name, Birth, Sex.Male);

    private static StudentIdentity Student(int number, int id, DateOnly? birthOn, Sex sex) => Student(number, id, "王小明", birthOn, sex);

    private static StudentIdentity Student(int number, int id, string name, DateOnly? birthOn, Sex sex) =>
        new() { RecordId = StudentId(number), RecordKey = (UInt128)number, IdKey = (UInt128)id, Name = name, BirthOn = birthOn, Sex = sex, SchoolPath = "341602.001.001" };

    private static HouseholdIdentity Household(int number, int id, string name = "王小明", bool canceled = false, string path = "341602001001") => Household(number, id, Birth, name, canceled, path);

    private static HouseholdIdentity Household(int number, int id, DateOnly? birthOn, string name = "王小明", bool canceled = false, string path = "341602001001") =>
        new() { RecordId = HouseholdId(number), RecordKey = (UInt128)number, IdKey = (UInt128)id, Name = name, BirthOn = birthOn, Sex = Sex.Male, IsCanceled = canceled, DomicilePath = path };
}
