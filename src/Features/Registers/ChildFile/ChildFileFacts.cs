using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Children;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Puts the two registers side by side, field by field; numbers, phones and addresses are masked. The family stands apart.</summary>
internal static class ChildFileFacts
{
    // These four tell a person apart; a difference elsewhere is how two offices write the same thing.
    private static readonly HashSet<RegisterField> Identity = [StudentFields.Name, StudentFields.Sex, StudentFields.BirthDate, StudentFields.IdNumber];

    /// <param name="identity">The child's own details, which hold both sides of who it is.</param>
    /// <param name="student">The student record, if it lies in the scope.</param>
    /// <param name="household">The household record, if it lies in the scope.</param>
    /// <param name="words">Names instead of codes.</param>
    public static IReadOnlyList<GetChild.Fact> Of(SealedDetails identity, Dictionary<byte, string> student, Dictionary<byte, string> household, FieldWords words)
    {
        var facts = new List<GetChild.Fact>();
        for (var i = 0; i < SharedIdentity.Fields.Count; i++)
        {
            var (left, right) = SharedIdentity.Fields[i];
            var one = identity[SharedIdentity.OfStudent(i)] ?? student.GetValueOrDefault(left.Number);
            var other = identity[SharedIdentity.OfHousehold(i)] ?? household.GetValueOrDefault(right.Number);
            if (one is not null || other is not null)
            {
                facts.Add(new GetChild.Fact(left.Header, Shown(left, one, words), Shown(right, other, words), Identity.Contains(left) && one is not null && other is not null && Plain(left, one) != Plain(right, other)));
            }
        }

        facts.AddRange(RegisterSchema.Student.Fields.Where(f => !Guardian.Fields.Contains(f) && SharedIdentity.Fields.All(s => s.Student != f) && student.ContainsKey(f.Number))
            .Select(f => new GetChild.Fact(f.Header, Shown(f, student[f.Number], words), null, false)));
        facts.AddRange(RegisterSchema.Household.Fields.Where(f => !Guardian.Fields.Contains(f) && SharedIdentity.Fields.All(s => s.Household != f) && household.ContainsKey(f.Number))
            .Select(f => new GetChild.Fact(f.Header, null, Shown(f, household[f.Number], words), false)));
        return facts;
    }

    private static string Plain(RegisterField field, string text) => field.Kind switch
    {
        FieldKind.IdNumber => ResidentId.Normalize(text),
        FieldKind.Date => text.Replace("-", "", StringComparison.Ordinal),
        _ => text,
    };

    private static string? Shown(RegisterField field, string? text, FieldWords words) => text is null ? null : words.Masked(field, text);
}
