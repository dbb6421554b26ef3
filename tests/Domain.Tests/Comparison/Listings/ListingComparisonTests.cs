using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;
using CsCheck;
using static Baoxue.Domain.Comparison.DifferenceCategory;
using static Baoxue.Domain.Registers.RegisterSource;
using static Baoxue.Domain.Tests.Comparison.Listings.ListedRecords;

namespace Baoxue.Domain.Tests.Comparison.Listings;

public sealed class ListingComparisonTests
{
    [Fact]
    public void A_pupil_on_the_roll_of_the_own_school_is_no_difference() => Assert.Empty(Told([Student(1)], Roll([Entry(1)], Linked(0, 0))));

    [Fact]
    public void A_pupil_on_no_roll_is_told_where_the_school_handed_one_in()
    {
        Assert.Equal([(NotAttending, 2)], Told([Student(1), Student(2)], Roll([Entry(1)], Linked(0, 0))));
        Assert.Empty(Told([Student(1), Student(2, school: OtherSchool)], Roll([Entry(1)], Linked(0, 0))));
        Assert.Empty(Told([Student(1), Student(2, status: EnrollmentStatus.Suspended)], Roll([Entry(1)], Linked(0, 0))));
    }

    [Fact]
    public void Who_sits_in_class_without_a_record_is_told_by_the_roll()
    {
        var one = Assert.Single(Run([], Roll([Entry(7)])));

        Assert.Equal((AttendingUnregistered, 7, null, School), (one.Category, NumberOf(one.ListingId), one.StudentId, one.SchoolPath));
    }

    [Fact]
    public void A_candidate_stands_beside_both_and_settles_neither()
    {
        var found = Run([Student(1)], Roll([Entry(7)], new ListedPair(0, 0, MatchedBy.Evidence, -3, PairStanding.Review, false)));

        Assert.Equal([NotAttending, AttendingUnregistered], found.Select(d => d.Category).Order());
        Assert.All(found, d => Assert.Equal((PairStanding.Review, (ClassRoll, 0, 0), -3.0), (d.Standing, d.ListedPair, d.Bits)));
    }

    [Fact]
    public void A_pupil_on_the_roll_of_another_school_is_told_once()
    {
        Assert.Equal([(AttendsElsewhere, 1)], Told([Student(1)], Roll([Entry(1, school: OtherSchool), Entry(2, school: OtherSchool)], Linked(0, 0), Linked(1, 0))));
        Assert.Empty(Told([Student(1), Student(2, school: OtherSchool)], [(1, 2)], Roll([Entry(1, school: OtherSchool)], Linked(0, 0))));
    }

    [Fact]
    public void Of_one_person_with_two_records_either_may_be_on_the_roll() => Assert.Empty(Told([Student(1), Student(2)], [(2, 1)], Roll([Entry(1)], Linked(0, 1))));

    public static TheoryData<RegisterSource, DifferenceCategory> Absent => new() { { Poverty, PoorUnenrolled }, { Disability, NeedsPlacement }, { ResidencePermit, MigrantUnenrolled } };

    [Theory, MemberData(nameof(Absent))]
    public void Who_is_listed_and_of_school_age_must_be_enrolled(RegisterSource source, DifferenceCategory kind)
    {
        DifferenceCategory[] Kinds(StudentIdentity student, ListingIdentity entry, params ListedPair[] pairs) => [.. Told([student], new ComparedListing(source, [entry], pairs)).Select(t => t.Kind).Where(k => k == kind)];

        Assert.Equal([kind], Kinds(Student(1), Entry(7, source)));
        Assert.Empty(Kinds(Student(1, groups: ChildGroups.Disabled), Entry(7, source), Linked(0, 0)));
        Assert.Equal([kind], Kinds(Student(1, status: EnrollmentStatus.DroppedOut), Entry(7, source), Linked(0, 0)));
        Assert.Empty(Kinds(Student(1, status: EnrollmentStatus.Graduated), Entry(7, source), Linked(0, 0)));
        Assert.Empty(Kinds(Student(1), Entry(7, source, birthOn: new DateOnly(1990, 1, 1))));
        Assert.Empty(Kinds(Student(1), Entry(7, source) with { BirthOn = null }));
    }

    [Fact]
    public void Who_is_taught_at_home_needs_no_placement_and_one_of_two_lists_is_one_matter()
    {
        var taught = new ComparedListing(HomeTeaching, [Entry(7, HomeTeaching)], []);
        Assert.Equal([(HomeTaughtUnregistered, 7)], Told([], new ComparedListing(Disability, [Entry(7, Disability)], []), taught));
        Assert.Equal([(NeedsPlacement, 7)], Told([], new ComparedListing(Disability, [Entry(7, Disability)], []), new ComparedListing(Justice, [Entry(7, Justice)], [])));
    }

    [Fact]
    public void The_list_of_justice_adds_to_that_of_disability_and_says_nothing_alone()
    {
        var justice = new ComparedListing(Justice, [Entry(7, Justice), Entry(9, Justice)], []);
        Assert.Empty(Told([], justice));

        // In no order that tells of the lists: by what makes them the same matter.
        var found = Run([], new ComparedListing(Disability, [Entry(8, Disability)], []), justice);
        Assert.Equal([7, 8, 9], found.Select(d => NumberOf(d.ListingId)).Order());
        Assert.Equal(found.Select(d => d.Listing!.Value.Key).Order(), found.Select(d => d.Listing!.Value.Key));
    }

    [Fact]
    public void A_certificate_and_the_mark_in_the_register_go_together()
    {
        Assert.Equal([(DisabilityUnmarked, 1)], Told([Student(1)], new ComparedListing(Disability, [Entry(7, Disability)], [Linked(0, 0)])));
        Assert.Equal([(DisabilityUncertified, 1)], Told([Student(1, groups: ChildGroups.Disabled)], new ComparedListing(Disability, [], [])));
        Assert.Empty(Told([Student(1, groups: ChildGroups.Disabled)], new ComparedListing(Disability, [Entry(7, Disability)], [Linked(0, 0)])));
    }

    [Fact]
    public void A_pupil_in_need_is_to_be_aided_and_told_once()
    {
        var (low, poor) = (new ComparedListing(LowIncome, [Entry(1, LowIncome)], [Linked(0, 0)]), new ComparedListing(Poverty, [Entry(1, Poverty)], [Linked(0, 0)]));

        Assert.Equal([(AidMissing, 1)], Told([Student(1)], low, poor, new ComparedListing(Aid, [], [])));
        Assert.Empty(Told([Student(1)], low, poor, new ComparedListing(Aid, [Entry(1, Aid)], [Linked(0, 0)])));
        Assert.Equal([(AidUnregistered, 9)], Told([], new ComparedListing(Aid, [Entry(9, Aid)], [])));
        Assert.Empty(Told([Student(1)], low, poor));
    }

    [Fact]
    public void Migrants_and_the_departed_are_told()
    {
        Assert.Equal([(MigrantWithoutPermit, 1)], Told([Student(1, groups: ChildGroups.Migrant)], new ComparedListing(ResidencePermit, [], [])));
        Assert.Equal([(DepartedEnrolled, 1)], Told([Student(1)], new ComparedListing(Departures, [Entry(1, Departures)], [Linked(0, 0)])));
        Assert.Empty(Told([Student(1, status: EnrollmentStatus.Deceased)], new ComparedListing(Departures, [Entry(1, Departures)], [Linked(0, 0)])));
    }

    public static TheoryData<EnrollmentStatus> Left => [EnrollmentStatus.DroppedOut, EnrollmentStatus.TransferredOut, EnrollmentStatus.Graduated];

    [Theory, MemberData(nameof(Left))]
    public void Whom_only_a_record_of_one_who_left_answers_has_no_record_to_be_taught_under(EnrollmentStatus status)
    {
        ComparedListing[] lists = [Roll([Entry(1)], Linked(0, 0)), new(HomeTeaching, [Entry(1, HomeTeaching)], [Linked(0, 0)]), new(Aid, [Entry(1, Aid)], [Linked(0, 0)])];

        var found = Run([Student(1, status: status)], lists);

        Assert.Equal([AttendingUnregistered, HomeTaughtUnregistered, AidUnregistered], found.Select(d => d.Category));
        Assert.All(found, d => Assert.Equal(new StudentRecordId(Id(1)), d.StudentId));
        Assert.Empty(Told([Student(1, status: status), Student(2)], [(1, 2)], lists));
    }

    public static TheoryData<DifferenceCategory, StudentIdentity, ComparedListing[]> OfTheOther => new()
    {
        { NotAttending, Student(2), [Roll([Entry(3)], Linked(0, 2))] },
        { AttendsElsewhere, Student(2, school: OtherSchool), [Roll([Entry(1), Entry(3)], Linked(0, 0), Linked(1, 2))] },
        { DisabilityUnmarked, Student(2), [new(Disability, [Entry(1, Disability)], [Linked(0, 0)])] },
        { DisabilityUncertified, Student(2, groups: ChildGroups.Disabled), [new(Disability, [], [])] },
        { AidMissing, Student(2), [new(Poverty, [Entry(1, Poverty)], [Linked(0, 0)]), new(Aid, [], [])] },
        { MigrantWithoutPermit, Student(2, groups: ChildGroups.Migrant), [new(ResidencePermit, [], [])] },
        { DepartedEnrolled, Student(2), [new(Departures, [Entry(1, Departures)], [Linked(0, 0)])] },
    };

    [Theory, MemberData(nameof(OfTheOther))]
    public void Of_a_record_of_one_who_left_and_an_enrolled_one_the_enrolled_one_tells(DifferenceCategory kind, StudentIdentity enrolled, ComparedListing[] lists)
    {
        StudentIdentity[] students = [Student(1, status: EnrollmentStatus.TransferredOut), enrolled, Student(3)];

        Assert.Equal([(kind, 2)], Told(students, [(1, 2)], lists));
        Assert.All(ListingComparison.Of(students, lists, [(students[0].RecordId, students[1].RecordId)], Window), d => Assert.Null(d.Bits));
    }

    [Fact]
    public void Of_two_enrolled_records_the_one_tells_whom_a_kind_concerns() =>
        Assert.Equal([(DisabilityUncertified, 2)], Told([Student(1), Student(2, groups: ChildGroups.Disabled)], [(1, 2)], new ComparedListing(Disability, [], [])));

    [Fact]
    public void Who_has_finished_by_any_record_is_not_missed() => Assert.Empty(Told(
        [Student(1, status: EnrollmentStatus.DroppedOut), Student(2, status: EnrollmentStatus.Graduated)], [(1, 2)], new ComparedListing(Poverty, [Entry(1, Poverty)], [Linked(0, 0)])));

    private static readonly Gen<(StudentIdentity[] Students, ComparedListing[] Listings)> Districts =
        from statuses in Gen.Select(Gen.Enum<EnrollmentStatus>(), Gen.Int[0, 63], Gen.Bool).Array[0, 12]
        let students = statuses.Select((s, i) => Student(i + 1, s.Item1, s.Item3 ? School : OtherSchool, (ChildGroups)s.Item2)).ToArray()
        from listings in Gen.Shuffle(RegisterSources.Listings.ToArray()).SelectMany(all => Gen.Int[0, all.Length].Select(n => all[..n]))
        from entries in Gen.Select(Gen.Int[1, 40], Gen.Int[-6, 11], Gen.Bool).Array[0, 12].Array[listings.Length]
        select (students, listings.Select((source, i) => new ComparedListing(
            source,
            [.. entries[i].Select(e => Entry(e.Item1, source, e.Item3 ? School : OtherSchool))],
            [.. entries[i].Select((e, at) => (At: at, Student: e.Item2, IsLinked: e.Item3 || e.Item1 > 20)).Where(e => e.Student >= 0 && e.Student < students.Length)
                .Select(e => new ListedPair(e.At, e.Student, MatchedBy.Evidence, 1, PairStanding.Review, e.IsLinked))])).ToArray());

    [Fact]
    public void Whatever_the_lists_say_nothing_is_told_of_one_that_is_not_there_nor_twice_of_a_pupil() => Districts.Sample(d =>
    {
        var found = ListingComparison.Of(d.Students, d.Listings, [], Window);
        var inForce = d.Listings.Select(l => l.Source).ToHashSet();
        Assert.All(found, f => Assert.Contains(f.Category.Needs, inForce.Contains));
        Assert.All(found.Where(f => !f.Category.IsAboutListing).GroupBy(f => (f.Category, f.StudentId)), g => Assert.Single(g));
        Assert.All(found, f => Assert.Equal(f.Category.IsAboutListing, f.ListingId is not null && (f.StudentId is null || f.Category.IsAboutListing)
            && f.Category is AttendingUnregistered or PoorUnenrolled or NeedsPlacement or HomeTaughtUnregistered or AidUnregistered or MigrantUnenrolled));
    });

    [Fact]
    public void The_order_of_the_lists_changes_nothing() => Districts.Sample(d => Assert.Equal(
        ListingComparison.Of(d.Students, d.Listings, [], Window).Select(Said).Order(),
        ListingComparison.Of(d.Students, [.. d.Listings.Reverse()], [], Window).Select(Said).Order()));

    private static string Said(ComparisonDifference d) => $"{d.Category} {d.StudentId?.Value} {d.ListingId?.Value}";
}
