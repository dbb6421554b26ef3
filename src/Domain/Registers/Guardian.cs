using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers;

/// <summary>
/// A family member a register names for a child (监护人或家庭成员), 民法典 §27. Being named a parent and being the legal guardian
/// are two facts; the second is null when the register does not say.
/// </summary>
/// <param name="Name">As the register writes it.</param>
/// <param name="Relation">To the child, as the register writes it.</param>
/// <param name="Phone">As the register writes it.</param>
/// <param name="IdNumber">As the register writes it.</param>
/// <param name="IsLegalGuardian">Whether the register says so.</param>
/// <param name="Workplace">Where this person works.</param>
/// <param name="Residence">Where this person lives.</param>
/// <param name="Domicile">Where this person is registered.</param>
public sealed record Guardian(string Name, string? Relation, string? Phone, string? IdNumber, bool? IsLegalGuardian, string? Workplace, string? Residence, string? Domicile)
{
    private static readonly (string? Relation, RegisterField Name, RegisterField IdNumber)[] InHouseholds =
    [
        ("父亲", HouseholdFields.FatherName, HouseholdFields.FatherIdNumber),
        ("母亲", HouseholdFields.MotherName, HouseholdFields.MotherIdNumber),
        (null, HouseholdFields.GuardianName, HouseholdFields.GuardianIdNumber),
    ];

    /// <summary>Every field that tells of a family member rather than of the child, in either register.</summary>
    public static IReadOnlySet<RegisterField> Fields { get; } =
        new HashSet<RegisterField>([.. StudentFields.Guardian1.All, .. StudentFields.Guardian2.All, .. InHouseholds.SelectMany(h => new[] { h.Name, h.IdNumber })]);

    /// <summary>The family members of a student row that have a name, in the form's order.</summary>
    /// <param name="textOf">What the row says in a field; null when nothing.</param>
    public static IReadOnlyList<Guardian> OfStudent(Func<RegisterField, string?> textOf) =>
    [
        .. from fields in new[] { StudentFields.Guardian1, StudentFields.Guardian2 }
           let name = textOf(fields.Name)
           where name is not null
           select new Guardian(
               name, textOf(fields.Relation), textOf(fields.Phone), textOf(fields.IdNumber), RegisterTexts.YesNo(textOf(fields.IsGuardian)), textOf(fields.Workplace),
               textOf(fields.Residence), textOf(fields.Domicile)),
    ];

    /// <summary>The parents and the guardian of a household row, as far as they have a name.</summary>
    /// <param name="textOf">What the row says in a field; null when nothing.</param>
    public static IReadOnlyList<Guardian> OfHousehold(Func<RegisterField, string?> textOf) =>
    [
        .. from known in InHouseholds
           let name = textOf(known.Name)
           where name is not null
           select new Guardian(name, known.Relation, null, textOf(known.IdNumber), known.Relation is null ? true : null, null, null, null),
    ];

    /// <summary>Whether two registers mean the same person: by number where both have one, else by name.</summary>
    public bool IsSameAs(Guardian other) => IdNumber is not null && other.IdNumber is not null ? IdNumber == other.IdNumber : Name == other.Name;

    /// <summary>What both registers know of one person; where they differ, this one counts.</summary>
    public Guardian With(Guardian other) => this with
    {
        Relation = Relation ?? other.Relation,
        Phone = Phone ?? other.Phone,
        IdNumber = IdNumber ?? other.IdNumber,
        IsLegalGuardian = IsLegalGuardian == true || other.IsLegalGuardian == true ? true : IsLegalGuardian ?? other.IsLegalGuardian,
        Workplace = Workplace ?? other.Workplace,
        Residence = Residence ?? other.Residence,
        Domicile = Domicile ?? other.Domicile,
    };
}
