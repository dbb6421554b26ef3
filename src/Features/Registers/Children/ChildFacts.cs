using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Features.Registers.Children;

/// <summary>
/// What the two registers together say of a child. The student register speaks first for the person, the household register
/// for the domicile; what neither says stays unknown.
/// </summary>
internal sealed class ChildFacts(FieldVault vault, ChildSchools schools)
{
    /// <summary>Grows when rows are derived in another way; the next load of either register makes the older rows again.</summary>
    public const short Version = 2;

    /// <summary>The field of the identity number in a child's sealed details.</summary>
    public const byte IdNumber = 1;

    /// <summary>The field of the student number in a child's sealed details.</summary>
    public const byte StudentNumber = 2;

    private readonly Dictionary<Guid, SealedDetails> _opened = [];

    public static FieldPlace PlaceOf(ChildId id) => new("registers_child", "details", id.Value);

    /// <summary>Lets go of what was opened so far.</summary>
    public void Forget() => _opened.Clear();

    /// <summary>Builds the row anew from the records it shows now.</summary>
    public Child Of(ChildId id, string divisionCode, StudentRecord? student, HouseholdRecord? household, EnrollmentStatus status, Child? before, DateTime at)
    {
        var name = student?.Name ?? household?.Name ?? before?.Name ?? "";
        // A child whom no register holds any more stays with those who answered for it last, or nobody would look for it.
        var left = student is null && household is null ? before : null;
        var domicile = household?.DomicilePath ?? student?.DomicilePath ?? left?.DomicilePath;
        var school = student?.SchoolPath ?? left?.SchoolPath;
        var pinyin = Cut(Pinyin.Of(name), Child.LongestPinyin);
        var birthOn = student?.BirthOn ?? household?.BirthOn ?? before?.BirthOn;
        var orders = Child.OrdersOf(id, pinyin, birthOn, school, student?.GradeNumber, student is not null);
        return new Child
        {
            Id = id,
            DivisionCode = divisionCode,
            Name = name,
            NamePinyin = pinyin,
            NameOrder = orders.ByName,
            BirthOrder = orders.ByBirth,
            SchoolOrder = orders.BySchool,
            NameInitials = Cut(Pinyin.InitialsOf(name), Child.LongestInitials),
            Sex = student?.Sex ?? household?.Sex ?? before?.Sex ?? Sex.Unknown,
            BirthOn = birthOn,
            IdIndex = student?.IdIndex ?? household?.IdIndex ?? before?.IdIndex,
            StudentNumberIndex = student?.StudentNumberIndex ?? before?.StudentNumberIndex,
            Details = SealDetails(id, student, household, before),
            SchoolId = schools.IdOf(school),
            SchoolPath = school,
            GradeNumber = student?.GradeNumber,
            ClassName = student?.ClassName,
            Status = status,
            Groups = student?.Groups ?? ChildGroups.None,
            DomicilePath = domicile,
            DomicileTownship = domicile is { Length: >= 9 } ? domicile[..9] : null,
            ResidencePath = student?.ResidencePath ?? left?.ResidencePath,
            StudentRecordId = student?.Id,
            HouseholdRecordId = household?.Id,
            FactsVersion = Version,
            UpdatedAt = at,
        };
    }

    /// <summary>The month a student record says its stage began, or null.</summary>
    public DateOnly? EntryOf(StudentRecord record) =>
        Open(record.Id.Value, record.Details, StoredFields.PlaceOf(record.Id))[StudentFields.EntryMonth.Number] is { } text ? YearMonthOf(text) : null;

    private byte[] SealDetails(ChildId id, StudentRecord? student, HouseholdRecord? household, Child? before)
    {
        var ofStudent = student is null ? null : Open(student.Id.Value, student.Details, StoredFields.PlaceOf(student.Id));
        var ofHousehold = household is null ? null : vault.OpenDetails(household.Details, StoredFields.PlaceOf(household.Id));
        var idNumber = ofStudent?[StudentFields.IdNumber.Number] ?? ofHousehold?[HouseholdFields.IdNumber.Number];
        var studentNumber = ofStudent?[StudentFields.StudentNumber.Number];
        if (before is not null && (idNumber is null || studentNumber is null))
        {
            var kept = vault.OpenDetails(before.Details, PlaceOf(id));
            (idNumber, studentNumber) = (idNumber ?? kept[IdNumber], studentNumber ?? kept[StudentNumber]);
        }

        using var writer = new SealedDetailsWriter();
        writer.Add(IdNumber, idNumber).Add(StudentNumber, studentNumber);
        for (var i = 0; i < SharedIdentity.Fields.Count; i++)
        {
            var field = SharedIdentity.Fields[i].Student;
            writer.Add(SharedIdentity.OfStudent(i), field == StudentFields.Name ? student?.Name : ofStudent?[field.Number]);
        }

        for (var i = 0; i < SharedIdentity.Fields.Count; i++)
        {
            var field = SharedIdentity.Fields[i].Household;
            writer.Add(SharedIdentity.OfHousehold(i), field == HouseholdFields.Name ? household?.Name : ofHousehold?[field.Number]);
        }

        return vault.Seal(writer.Plain, PlaceOf(id));
    }

    // Events and the row ask for the same record, and opening is the dearest step of both.
    private SealedDetails Open(Guid record, byte[] details, FieldPlace place)
    {
        if (!_opened.TryGetValue(record, out var opened))
        {
            _opened[record] = opened = vault.OpenDetails(details, place);
        }

        return opened;
    }

    // Names longer than this are told apart by the name itself; a pair of surrogates is not cut in two.
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static DateOnly? YearMonthOf(string text) =>
        DateOnly.TryParseExact(text.Replace("-", "", StringComparison.Ordinal) + "01", "yyyyMMdd", out var first) ? first : null;
}
