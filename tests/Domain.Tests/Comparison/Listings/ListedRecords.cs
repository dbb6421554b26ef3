using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Comparison.Listings;

/// <summary>Students and entries of lists by small numbers, each of one child unless it says otherwise, and what comparing them tells.</summary>
internal static class ListedRecords
{
    public const string School = "341602.001.001";
    public const string OtherSchool = "341602.001.002";
    public static readonly SchoolAgeWindow Window = SchoolAgeWindow.Of(new SchoolYear(2026), SchoolAgePolicy.Default);
    public static readonly DateOnly Birth = new(2015, 3, 5);

    public static ComparedListing Roll(ListingIdentity[] entries, params ListedPair[] pairs) => new(RegisterSource.ClassRoll, entries, pairs);

    public static ListedPair Linked(int entry, int student) => new(entry, student, MatchedBy.ExactId, 20, PairStanding.Certain, true);

    public static IReadOnlyList<ComparisonDifference> Run(StudentIdentity[] students, params ComparedListing[] listings) => ListingComparison.Of(students, listings, [], Window);

    public static (DifferenceCategory Kind, int Who)[] Told(StudentIdentity[] students, params ComparedListing[] listings) => Told(students, [], listings);

    public static (DifferenceCategory Kind, int Who)[] Told(StudentIdentity[] students, (int, int)[] duplicates, params ComparedListing[] listings) =>
    [
        .. ListingComparison.Of(students, listings, duplicates.Select(d => (new StudentRecordId(Id(d.Item1)), new StudentRecordId(Id(d.Item2)))), Window)
            .Select(d => (d.Category, d.Category.IsAboutListing ? NumberOf(d.ListingId) : d.StudentId!.Value.Value.ToByteArray()[0])),
    ];

    public static int NumberOf(ListingRecordId? id) => id!.Value.Value.ToByteArray()[0];

    public static StudentIdentity Student(int number, EnrollmentStatus status = EnrollmentStatus.Active, string school = School, ChildGroups groups = ChildGroups.None) =>
        new() { RecordId = new StudentRecordId(Id(number)), RecordKey = (UInt128)number, IdKey = (UInt128)number, Name = "王小明", BirthOn = Birth, Sex = Sex.Male, Status = status, SchoolPath = school, Groups = groups };

    public static ListingIdentity Entry(int number, RegisterSource source = RegisterSource.ClassRoll, string school = School, DateOnly? birthOn = null) =>
        new() { RecordId = new ListingRecordId(Id(number)), Source = source, RecordKey = (UInt128)(100 + number), IdKey = (UInt128)number, Name = "王小明", BirthOn = birthOn ?? Birth, Sex = Sex.Male, SchoolPath = school };

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static string KeyOf(ComparisonDifference d) => Convert.ToHexString(DiscrepancyKey.Of(d));

    public static long BasisOf(ComparisonDifference d) => DiscrepancyKey.BasisOf(d);
}
