using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Comparison.Listings;

public sealed class ListedPairsTests
{
    private static readonly DateOnly Birth = new(2015, 3, 5);
    private static readonly ListedPair Direct = new(0, 0, MatchedBy.Evidence, 9, PairStanding.Certain, true);
    private static readonly ListedPair Resident = new(0, 0, MatchedBy.ExactId, 30, PairStanding.Certain, true);

    [Fact]
    public void The_twin_of_a_pupil_is_not_the_pupil()
    {
        var pair = Resolve(Entry("王小亮", 12), Direct, Resident, [Student("王小明", 11)], [Household("王小亮", 12)], [-1]);

        Assert.Equal((0, false, PairStanding.Review), (pair!.Value.Student, pair.Value.IsLinked, pair.Value.Standing));
    }

    [Fact]
    public void A_twin_written_under_the_others_number_is_found_by_name()
    {
        var pair = Resolve(Entry("王小亮", 11), Direct with { MatchedBy = MatchedBy.ExactId }, Resident with { Student = 1 }, [Student("王小明", 11), Student("王小亮", 12)], [Household("王小明", 11), Household("王小亮", 12)], [0, 1]);

        Assert.Equal((1, true), (pair!.Value.Student, pair.Value.IsLinked));
    }

    [Fact]
    public void The_household_register_leads_to_a_pupil_whom_the_entry_alone_does_not_find()
    {
        Assert.Equal((0, true), Said(Resolve(Entry("王小明", 11), null, Resident, [Student("王小名", 0)], [Household("王小明", 11)], [0])));
        Assert.Equal((0, true), Said(Resolve(Entry("王小明", 11), Direct with { IsLinked = false, Standing = PairStanding.Review }, Resident, [Student("王小名", 0)], [Household("王小明", 11)], [0])));
    }

    [Fact]
    public void The_same_number_and_name_is_a_pupil_though_no_household_record_leads_there() =>
        Assert.Equal((0, true), Said(Resolve(Entry("王小明", 11), Direct with { MatchedBy = MatchedBy.ExactId }, Resident, [Student("王小明", 11)], [Household("王小明", 12)], [-1])));

    [Fact]
    public void Where_the_household_register_knows_nobody_two_valid_numbers_and_two_names_are_two_persons()
    {
        Assert.Equal((0, false), Said(Resolve(Entry("王小亮", 12), Direct with { NamesDiffer = true }, null, [Student("王小明", 11)], [], [])));
        Assert.Equal((0, true), Said(Resolve(Entry("王小名", 12), Direct, null, [Student("王小明", 11)], [], [])));
        Assert.Equal((0, true), Said(Resolve(Entry("王小亮", 0), Direct with { NamesDiffer = true }, null, [Student("王小明", 11)], [], [])));
        Assert.Equal((0, true), Said(Resolve(Entry("王小明", 12), Direct, null, [Student("王小明", 11)], [], [])));
        Assert.Null(Resolve(Entry("王小明", 12), null, null, [], [], []));
    }

    [Fact]
    public void A_household_record_of_another_name_and_number_says_nothing() =>
        Assert.Equal((0, true), Said(Resolve(Entry("王小明", 0), Direct, Resident with { MatchedBy = MatchedBy.Evidence }, [Student("王小明", 11)], [Household("王小亮", 12)], [-1])));

    [Fact]
    public void Of_two_records_of_one_household_record_the_enrolled_one_leads()
    {
        var (left, enrolled) = (Student("王小明", 11), Student("王小明", 0) with { Status = EnrollmentStatus.Active });
        RegisterPair[] pairs = [new(0, 0, MatchedBy.ExactId, 30, PairStanding.Certain, true), new(1, 0, MatchedBy.Evidence, 9, PairStanding.Certain, true)];

        foreach (var (students, expected) in new[] { (new[] { left, enrolled }, 1), ([enrolled, left], 0), ([left, left], 0), ([enrolled, enrolled], 0) })
        {
            foreach (var ordered in new[] { pairs, [.. pairs.Reverse()] })
            {
                Assert.Equal((expected, true), Said(ListedPairs.Of(students, [Household("王小明", 11)], ordered).Resolve(Entry("王小明", 11), null, Resident)));
            }
        }

        Assert.Null(ListedPairs.Of([enrolled], [Household("王小明", 11)], [pairs[0] with { IsLinked = false }]).Resolve(Entry("王小明", 11), null, Resident));
    }

    private static (int, bool) Said(ListedPair? pair) => (pair!.Value.Student, pair.Value.IsLinked);

    private static ListedPair? Resolve(ListingIdentity entry, ListedPair? direct, ListedPair? resident, StudentIdentity[] students, HouseholdIdentity[] households, int[] studentOf) =>
        new ListedPairs(students, households, studentOf).Resolve(entry, direct, resident);

    private static ListingIdentity Entry(string name, UInt128 number) => new() { RecordId = new ListingRecordId(Guid.Empty), Source = RegisterSource.Disability, Name = name, IdKey = number, BirthOn = Birth };

    private static StudentIdentity Student(string name, UInt128 number) => new() { RecordId = new StudentRecordId(Guid.Empty), Name = name, IdKey = number, BirthOn = Birth, Sex = Sex.Male };

    private static HouseholdIdentity Household(string name, UInt128 number) => new() { RecordId = new HouseholdRecordId(Guid.Empty), Name = name, IdKey = number, BirthOn = Birth, Sex = Sex.Male, IsCanceled = false };
}
