using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Puts the two registers side by side, field by field; numbers, phones and addresses are masked.</summary>
internal static class ChildFileFacts
{
    private static readonly (RegisterField Student, RegisterField Household)[] Shared =
    [
        (StudentFields.Name, HouseholdFields.Name),
        (StudentFields.Sex, HouseholdFields.Sex),
        (StudentFields.BirthDate, HouseholdFields.BirthDate),
        (StudentFields.IdNumber, HouseholdFields.IdNumber),
        (StudentFields.Ethnicity, HouseholdFields.Ethnicity),
        (StudentFields.FormerName, HouseholdFields.FormerName),
        (StudentFields.DomicileText, HouseholdFields.Address),
    ];

    // These four tell a person apart; a difference elsewhere is how two offices write the same thing.
    private static readonly HashSet<RegisterField> Identity = [StudentFields.Name, StudentFields.Sex, StudentFields.BirthDate, StudentFields.IdNumber];

    public static IReadOnlyList<GetChild.Fact> Of(StudentRecord? student, HouseholdRecord? household, FieldVault vault)
    {
        var ofStudent = student is null ? [] : StoredFields.Of(student, vault);
        var ofHousehold = household is null ? [] : StoredFields.Of(household, vault);
        var facts = new List<GetChild.Fact>();
        foreach (var (left, right) in Shared)
        {
            var (one, other) = (ofStudent.GetValueOrDefault(left.Number), ofHousehold.GetValueOrDefault(right.Number));
            if (one is not null || other is not null)
            {
                facts.Add(new GetChild.Fact(left.Header, Shown(left, one), Shown(right, other), Identity.Contains(left) && one is not null && other is not null && Plain(left, one) != Plain(right, other)));
            }
        }

        facts.AddRange(RegisterSchema.Student.Fields.Where(f => Shared.All(s => s.Student != f) && ofStudent.ContainsKey(f.Number))
            .Select(f => new GetChild.Fact(f.Header, Shown(f, ofStudent[f.Number]), null, false)));
        facts.AddRange(RegisterSchema.Household.Fields.Where(f => Shared.All(s => s.Household != f) && ofHousehold.ContainsKey(f.Number))
            .Select(f => new GetChild.Fact(f.Header, null, Shown(f, ofHousehold[f.Number]), false)));
        return facts;
    }

    private static string Plain(RegisterField field, string text) => field.Kind switch
    {
        FieldKind.IdNumber => ResidentId.Normalize(text),
        FieldKind.Date => text.Replace("-", "", StringComparison.Ordinal),
        _ => text,
    };

    private static string? Shown(RegisterField field, string? text) => text is null ? null : field.Kind switch
    {
        FieldKind.IdNumber or FieldKind.StudentNumber => ResidentId.Mask(text),
        FieldKind.Phone => Mask(text, 3, 2),
        FieldKind.Address => Mask(text, 12, 0),
        _ when field.IsSensitive => Mask(text, 2, 1),
        _ => text,
    };

    private static string Mask(string text, int head, int tail) =>
        text.Length <= head + tail ? text : string.Concat(text.AsSpan(0, head), new string('*', Math.Min(6, text.Length - head - tail)), text.AsSpan(text.Length - tail));
}
