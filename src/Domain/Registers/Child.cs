using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Registers;

/// <summary>
/// One child as all registers together show them (儿童少年), derived from the records in force and from enrollment events;
/// it can be built again from them at any time. Domicile and residence are kept apart.
/// </summary>
public sealed record Child : IScopedByPath
{
    /// <summary>How much of a name's pinyin is kept.</summary>
    public const int LongestPinyin = 120;

    /// <summary>How many of its first letters are kept.</summary>
    public const int LongestInitials = 30;

    /// <summary>Where those begin, in the order by school, who are in no student register.</summary>
    public const string NoPupil = "~~";

    private const string UnknownSchool = "~";

    private const int IdLength = 36;

    public required ChildId Id { get; init; }

    public required string DivisionCode { get; init; }

    public required string Name { get; init; }

    /// <summary>The name in pinyin without tones, syllables parted by blanks; also the order of lists.</summary>
    public required string NamePinyin { get; init; }

    /// <summary>Pinyin and identifier: unique, so that pages of a list begin exactly where the last one ended.</summary>
    public required string NameOrder { get; init; }

    /// <summary>Birth date before <see cref="NameOrder"/>; unknown dates come last.</summary>
    public required string BirthOrder { get; init; }

    /// <summary>School, grade and class before <see cref="NameOrder"/>; children without a school come last.</summary>
    public required string SchoolOrder { get; init; }

    /// <summary>The first letters of the pinyin: wxm for 王小明.</summary>
    public required string NameInitials { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BirthOn { get; init; }

    public byte[]? IdIndex { get; init; }

    public byte[]? StudentNumberIndex { get; init; }

    /// <summary>Identity number, student number, and what each register says of who the child is, sealed.</summary>
    public required byte[] Details { get; init; }

    public OrganizationId? SchoolId { get; init; }

    public string? SchoolPath { get; init; }

    /// <summary>The center school (中心学校) above the school, for its lists; kept in a column.</summary>
    public string? SchoolCenter
    {
        get => Platform.SchoolPath.CenterOf(SchoolPath);
        // Only for the database, which reads back what it was given.
        private init => _ = value;
    }

    public short? GradeNumber { get; init; }

    public string? ClassName { get; init; }

    /// <summary>The enrollment status derived from the latest events; null in rows derived before <see cref="EnrollmentStatus.WhereaboutsUnknown"/> was told apart.</summary>
    public EnrollmentStatus? Status { get; init; }

    public required ChildGroups Groups { get; init; }

    public string? DomicilePath { get; init; }

    /// <summary>Nine digits of the domicile's township, for lists by township.</summary>
    public string? DomicileTownship { get; init; }

    public string? ResidencePath { get; init; }

    /// <summary>
    /// The residence of who lives elsewhere than at the domicile (人户分离), else null: so that who lives in a place without
    /// belonging to it is found without passing over everybody else there. Kept in a column.
    /// </summary>
    public string? AwayPath
    {
        get => ResidencePath == DomicilePath ? null : ResidencePath;
        // Only for the database, which reads back what it was given.
        private init => _ = value;
    }

    /// <summary>The student record in force, if any.</summary>
    public StudentRecordId? StudentRecordId { get; init; }

    /// <summary>The household record in force, if any.</summary>
    public HouseholdRecordId? HouseholdRecordId { get; init; }

    /// <summary>Which way of deriving made this row; rows of an older way are made again with the next load.</summary>
    public short FactsVersion { get; init; }

    /// <summary>Which registers hold the child; kept in a column, because lists are narrowed by it.</summary>
    public ChildPresence Presence
    {
        get => (StudentRecordId, HouseholdRecordId) switch
        {
            (not null, not null) => ChildPresence.Both,
            (not null, null) => ChildPresence.StudentOnly,
            (null, not null) => ChildPresence.HouseholdOnly,
            (null, null) => ChildPresence.None,
        };
        // Only for the database, which reads back what it was given.
        private init => _ = value;
    }

    public DateTime UpdatedAt { get; init; }

    /// <summary>The child whose place in one of the three orders, or whose ending of a name, this is: each ends with the identifier.</summary>
    public static ChildId IdOf(string order) => new(Guid.Parse(order.AsSpan(order.Length - IdLength)));

    /// <summary>The three orders in which children are listed; who is no pupil stands behind all schools, known and unknown.</summary>
    public static (string ByName, string ByBirth, string BySchool) OrdersOf(ChildId id, string pinyin, DateOnly? birthOn, string? schoolPath, short? grade, bool isPupil)
    {
        var byName = $"{pinyin}\u0001{id.Value}";
        return (byName, BirthZone(birthOn) + byName, SchoolZone(schoolPath, grade, isPupil) + byName);
    }

    private static string BirthZone(DateOnly? birthOn) => birthOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "~";

    private static string SchoolZone(string? schoolPath, short? grade, bool isPupil) => $"{schoolPath ?? (isPupil ? UnknownSchool : NoPupil)} {grade ?? 0}";
}
