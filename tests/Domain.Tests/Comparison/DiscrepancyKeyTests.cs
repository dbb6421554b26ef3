using Baoxue.Domain.Comparison;

namespace Baoxue.Domain.Tests.Comparison;

public sealed class DiscrepancyKeyTests
{
    private static readonly RecordRef One = new(1, 11);
    private static readonly RecordRef Two = new(2, 22);

    [Fact]
    public void A_duplicate_is_one_matter_either_way_round_and_its_decision_is_not()
    {
        var (there, back) = (Duplicate(One, Two), Duplicate(Two, One));

        Assert.Equal(DiscrepancyKey.Of(there), DiscrepancyKey.Of(back));
        Assert.NotEqual(DiscrepancyKey.BasisOf(there), DiscrepancyKey.BasisOf(back));
    }

    [Fact]
    public void A_candidate_beside_a_lone_record_makes_no_other_matter() =>
        Assert.Equal(DiscrepancyKey.Of(Lone(null)), DiscrepancyKey.Of(Lone(Two)));

    [Fact]
    public void Kinds_and_registers_are_told_apart()
    {
        var keys = new[]
        {
            new ComparisonDifference { Category = DifferenceCategory.StudentOnly, Student = One },
            new ComparisonDifference { Category = DifferenceCategory.HouseholdOnly, Household = One },
            new ComparisonDifference { Category = DifferenceCategory.IdentityDiffers, Student = One, Household = Two },
            new ComparisonDifference { Category = DifferenceCategory.HouseholdCanceled, Student = One, Household = Two },
        }.Select(d => Convert.ToHexString(DiscrepancyKey.Of(d)));

        Assert.Equal(4, keys.Distinct().Count());
    }

    [Fact]
    public void An_entry_of_a_list_is_told_apart_from_a_student_of_the_same_key()
    {
        var (listed, student) = (new ComparisonDifference { Category = DifferenceCategory.PoorUnenrolled, Listing = One, Student = Two }, new ComparisonDifference { Category = DifferenceCategory.NotAttending, Student = One, Listing = Two });

        Assert.NotEqual(DiscrepancyKey.Of(listed), DiscrepancyKey.Of(student));
        Assert.Equal(DiscrepancyKey.Of(listed), DiscrepancyKey.Of(listed with { Student = null }));
        Assert.Equal(DiscrepancyKey.Of(student), DiscrepancyKey.Of(student with { Listing = null }));
    }

    public static TheoryData<DifferenceCategory, bool> Resting => new()
    {
        { DifferenceCategory.DepartedEnrolled, true }, { DifferenceCategory.DisabilityUnmarked, true }, { DifferenceCategory.AidMissing, true },
        { DifferenceCategory.NotAttending, false }, { DifferenceCategory.DisabilityUncertified, false }, { DifferenceCategory.MigrantWithoutPermit, false },
    };

    [Theory, MemberData(nameof(Resting))]
    public void A_decision_rests_on_what_a_list_says_of_a_pupil_and_not_on_a_candidate(DifferenceCategory kind, bool rests)
    {
        var (one, other) = (new ComparisonDifference { Category = kind, Student = One, Listing = Two }, new ComparisonDifference { Category = kind, Student = One, Listing = new RecordRef(3, 33) });

        Assert.Equal(DiscrepancyKey.Of(one), DiscrepancyKey.Of(other));
        Assert.Equal(rests, DiscrepancyKey.BasisOf(one) != DiscrepancyKey.BasisOf(other));
        Assert.Equal(DiscrepancyKey.BasisOf(one), DiscrepancyKey.BasisOf(one with { Listing = Two with { Key = 9 } }));
    }

    [Fact]
    public void Keys_stay_what_they_were_before_there_were_lists() =>
        Assert.Equal("6772688D4EB2DD7BB716F4D8E9ADDB55", Convert.ToHexString(DiscrepancyKey.Of(new ComparisonDifference { Category = DifferenceCategory.StudentOnly, Student = One })));

    private static ComparisonDifference Lone(RecordRef? candidate) => new() { Category = DifferenceCategory.HouseholdOnly, Household = One, Student = candidate };

    private static ComparisonDifference Duplicate(RecordRef student, RecordRef first) => new() { Category = DifferenceCategory.DuplicateStudent, Student = student, OtherStudent = first };
}
