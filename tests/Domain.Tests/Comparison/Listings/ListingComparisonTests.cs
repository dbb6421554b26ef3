using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;
using CsCheck;
using static Baoxue.Domain.Comparison.DifferenceCategory;
using static Baoxue.Domain.Registers.RegisterSource;

namespace Baoxue.Domain.Tests.Comparison.Listings;

public sealed class ListingComparisonTests
{
    private const string School = "341602.001.001";
    private const string OtherSchool = "341602.001.002";
    private static readonly SchoolAgeWindow Window = SchoolAgeWindow.Of(new SchoolYear(2026), SchoolAgePolicy.Default);
    private static readonly DateOnly Birth = new(2015, 3, 5);

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

        // In no order that tells of the lists: by what makes them the same entry.
        Assert.Equal([(NeedsPlacement, 7), (NeedsPlacement, 8), (NeedsPlacement, 9)], Told([], new ComparedListing(Disability, [Entry(8, Disability)], []), justice));
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

    private static ComparedListing Roll(ListingIdentity[] entries, params ListedPair[] pairs) => new(ClassRoll, entries, pairs);

    private static ListedPair Linked(int entry, int student) => new(entry, student, MatchedBy.ExactId, 20, PairStanding.Certain, true);

    private static IReadOnlyList<ComparisonDifference> Run(StudentIdentity[] students, params ComparedListing[] listings) => ListingComparison.Of(students, listings, [], Window);

    private static (DifferenceCategory Kind, int Who)[] Told(StudentIdentity[] students, params ComparedListing[] listings) => Told(students, [], listings);

    private static (DifferenceCategory Kind, int Who)[] Told(StudentIdentity[] students, (int, int)[] duplicates, params ComparedListing[] listings) =>
    [
        .. ListingComparison.Of(students, listings, duplicates.Select(d => (new StudentRecordId(Id(d.Item1)), new StudentRecordId(Id(d.Item2)))), Window)
            .Select(d => (d.Category, d.Category.IsAboutListing ? NumberOf(d.ListingId) : d.StudentId!.Value.Value.ToByteArray()[0])),
    ];

    private static int NumberOf(ListingRecordId? id) => id!.Value.Value.ToByteArray()[0];

    private static StudentIdentity Student(int number, EnrollmentStatus status = EnrollmentStatus.Active, string school = School, ChildGroups groups = ChildGroups.None) =>
        new() { RecordId = new StudentRecordId(Id(number)), RecordKey = (UInt128)number, IdKey = (UInt128)number, Name = "王小明", BirthOn = Birth, Sex = Sex.Male, Status = status, SchoolPath = school, Groups = groups };

    private static ListingIdentity Entry(int number, RegisterSource source = ClassRoll, string school = School, DateOnly? birthOn = null) =>
        new() { RecordId = new ListingRecordId(Id(number)), Source = source, RecordKey = (UInt128)(100 + number), IdKey = (UInt128)number, Name = "王小明", BirthOn = birthOn ?? Birth, Sex = Sex.Male, SchoolPath = school };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
