using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers;

/// <summary>
/// A family member a register names for a child (监护人或家庭成员), 民法典 §27. Being named a parent and being the legal guardian
/// are two facts; the second is null when the register does not say.
/// </summary>
public sealed record Guardian(string Name, string? Relation, string? Phone, string? IdNumber, bool? IsLegalGuardian, string? Workplace, string? Residence, string? Domicile)
{
    /// <summary>The family members of a student row that have a name, in the form's order.</summary>
    public static IReadOnlyList<Guardian> Of(StudentRow row) => [.. Read(row.Values, StudentFields.Guardian1), .. Read(row.Values, StudentFields.Guardian2)];

    private static IEnumerable<Guardian> Read(RowValues values, GuardianFields fields) => values.TextOf(fields.Name) is not { } name
        ? []
        : [new Guardian(
            name,
            values.TextOf(fields.Relation),
            values.TextOf(fields.Phone),
            values.TextOf(fields.IdNumber),
            RegisterTexts.YesNo(values[fields.IsGuardian]),
            values.TextOf(fields.Workplace),
            values.TextOf(fields.Residence),
            values.TextOf(fields.Domicile))];
}
