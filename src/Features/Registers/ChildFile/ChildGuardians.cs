using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Who the registers name as the child's family (监护人与家庭成员), each person once; numbers, phones and addresses are masked.</summary>
internal static class ChildGuardians
{
    /// <param name="student">The student record, if it lies in the scope.</param>
    /// <param name="household">The household record, if it lies in the scope.</param>
    /// <param name="words">Names instead of codes.</param>
    public static IReadOnlyList<GetChild.Kin> Of(Dictionary<byte, string> student, Dictionary<byte, string> household, FieldWords words)
    {
        var known = new List<(Guardian Person, bool InStudents, bool InHouseholds)>();
        foreach (var person in Guardian.OfStudent(f => student.GetValueOrDefault(f.Number)))
        {
            Add(person, inStudents: true);
        }

        foreach (var person in Guardian.OfHousehold(f => household.GetValueOrDefault(f.Number)))
        {
            Add(person, inStudents: false);
        }

        return [.. known.Select(k => Shown(k.Person, k.InStudents, k.InHouseholds, words))];

        void Add(Guardian person, bool inStudents)
        {
            var at = known.FindIndex(k => k.Person.IsSameAs(person));
            if (at < 0)
            {
                known.Add((person, inStudents, !inStudents));
            }
            else
            {
                known[at] = (known[at].Person.With(person), known[at].InStudents || inStudents, known[at].InHouseholds || !inStudents);
            }
        }
    }

    private static GetChild.Kin Shown(Guardian person, bool inStudents, bool inHouseholds, FieldWords words)
    {
        var fields = StudentFields.Guardian1;
        string? Masked(RegisterField field, string? text) => text is null ? null : words.Masked(field, text);

        return new GetChild.Kin(
            person.Name,
            person.Relation is { } relation ? words.Of(fields.Relation, relation) : null,
            person.IsLegalGuardian,
            Masked(fields.Phone, person.Phone),
            Masked(fields.IdNumber, person.IdNumber),
            Masked(fields.Workplace, person.Workplace),
            Masked(fields.Residence, person.Residence),
            Masked(fields.Domicile, person.Domicile),
            inStudents && inHouseholds ? "两册" : inStudents ? "学籍" : "户籍");
    }
}
