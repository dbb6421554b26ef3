using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Comparison.Listings;

public sealed class CarryOverComparisonTests
{
    private static readonly DateOnly Birth = new(2014, 5, 6);

    [Fact]
    public void A_pupil_whom_nothing_accounts_for_is_told()
    {
        var one = Assert.Single(Of(Prior()));

        Assert.Equal((DifferenceCategory.NotCarriedOver, 1, "341602.001.001", MatchedBy.Nothing), (one.Category, one.StudentId!.Value.Value.ToByteArray()[0], one.SchoolPath, one.MatchedBy));
    }

    [Theory]
    [InlineData((short)9, EnrollmentStatus.Active)]
    [InlineData((short)6, EnrollmentStatus.Graduated)]
    [InlineData((short)6, EnrollmentStatus.DroppedOut)]
    [InlineData((short)3, EnrollmentStatus.Deceased)]
    public void Who_has_finished_or_had_left_before_is_not_looked_for(short grade, EnrollmentStatus status) => Assert.Empty(Of(Prior() with { Grade = grade, Status = status }));

    [Fact]
    public void Who_comes_back_under_another_student_number_is_found_by_person_or_number()
    {
        Assert.Empty(Of(Prior(), students: [Student("王小明", 0)]));
        Assert.Empty(Of(Prior() with { IdKey = 11 }, numbers: [11]));
        Assert.Single(Of(Prior(), students: [Student("王小亮", 0)]));
    }

    [Fact]
    public void A_completed_transfer_or_a_death_accounts_for_a_pupil_and_a_move_does_not()
    {
        Assert.Empty(Of(Prior(), transfers: [Entry(RegisterSource.Transfers)]));
        Assert.Empty(Of(Prior(), departures: [Entry(RegisterSource.Departures) with { IsDeath = true }]));
        Assert.Single(Of(Prior(), departures: [Entry(RegisterSource.Departures)]));
    }

    [Fact]
    public void Nobody_is_taken_for_another_without_a_birth_date() => Assert.Single(Of(Prior() with { BirthOn = null }, transfers: [Entry(RegisterSource.Transfers) with { BirthOn = null }]));

    public static TheoryData<string, PriorPupil, int> SecondRecords => new()
    {
        { "of one number", Prior() with { IdKey = 11, Name = "王小名" }, 1 },
        { "without a number", Prior(), 1 },
        { "of another number", Prior() with { IdKey = 12 }, 2 },
        { "of a brother or sister under the number", Prior() with { IdKey = 11, Name = "王小亮", BirthOn = Birth.AddYears(2) }, 2 },
        { "of another name without a number", Prior() with { Name = "王小亮" }, 2 },
        { "of a namesake of one birth date at another school", Prior() with { SchoolPath = "341602.002.001" }, 2 },
        { "of nobody known", Prior() with { BirthOn = null }, 2 },
    };

    [Theory, MemberData(nameof(SecondRecords))]
    public void Two_records_of_one_pupil_are_told_once(string what, PriorPupil second, int told)
    {
        PriorPupil[] prior = [second with { RecordKey = 0, Status = EnrollmentStatus.Suspended, RecordId = new StudentRecordId(Guid.Empty) }, Prior() with { IdKey = 11 }];

        var (found, back) = (CarryOverComparison.Of(prior, [], [], [], new HashSet<UInt128>()).ToList(), CarryOverComparison.Of([.. prior.Reverse()], [], [], [], new HashSet<UInt128>()));

        Assert.Equal((what, told), (what, found.Count));
        Assert.Contains(Prior().RecordId, found.Select(d => d.StudentId!.Value));
        Assert.Equal(found, back);
    }

    private static List<ComparisonDifference> Of(PriorPupil prior, StudentIdentity[]? students = null, ListingIdentity[]? transfers = null, ListingIdentity[]? departures = null, UInt128[]? numbers = null) =>
        [.. CarryOverComparison.Of([prior], students ?? [], transfers ?? [], departures ?? [], (numbers ?? []).ToHashSet())];

    private static PriorPupil Prior() => new()
    {
        RecordId = new StudentRecordId(new Guid(1, 0, 0, new byte[8])), RecordKey = 1, Name = "王小明", BirthOn = Birth, Sex = Sex.Male, Grade = 6, Status = EnrollmentStatus.Active, SchoolPath = "341602.001.001",
    };

    private static StudentIdentity Student(string name, UInt128 number) => new() { RecordId = new StudentRecordId(Guid.Empty), IdKey = number, Name = name, BirthOn = Birth, Sex = Sex.Male };

    private static ListingIdentity Entry(RegisterSource source) => new() { RecordId = new ListingRecordId(Guid.Empty), Source = source, Name = "王小明", BirthOn = Birth, Sex = Sex.Male };
}
