using Baoxue.Domain.Common;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>Ways to write an ID number wrongly.</summary>
internal static class IdErrors
{
    /// <summary>The wrong text, or null when this mistake cannot be made with this person.</summary>
    public static string? Wrong(ref Chance chance, DirtKind kind, Person person, IEnumerable<Child> registered)
    {
        var id = person.IdNumber;
        return kind switch
        {
            DirtKind.IdDigitWrong => Replace(id, chance.Between(6, 16), chance.Between(1, 9)),
            DirtKind.IdDigitWrongButValid => Recheck(Replace(id, chance.Between(14, 15), chance.Between(1, 9))),
            DirtKind.IdTransposed => Transpose(id, chance.Between(6, 15)),
            DirtKind.IdMissing => "",
            DirtKind.IdFifteenDigits => id[..6] + id[8..17],
            DirtKind.IdLowerCaseX => id[17] == 'X' ? id[..17] + 'x' : null,
            DirtKind.IdSpaced => chance.Happens(0.5) ? id + " " : $"{id[..6]} {id[6..14]} {id[14..]}",
            DirtKind.IdFullWidth => string.Concat(id.Select(c => (char)(c + 0xFEE0))),
            DirtKind.IdSuperseded => Recheck("341698" + id[6..]),
            DirtKind.IdShared => OfSibling(person, registered, twinOnly: false),
            DirtKind.IdOfTwin => OfSibling(person, registered, twinOnly: true),
            DirtKind.IdNumberCell => id[17] == 'X' ? null : $"{id[0]}.{id[1..15].TrimEnd('0')}E+17",
            DirtKind.IdScientificText => id[17] == 'X' ? null : $"{id[0]}.{id[1..6]}E+17",
            _ => null,
        };
    }

    private static string? OfSibling(Person person, IEnumerable<Child> registered, bool twinOnly) => person is not Child child
        ? null
        : registered.FirstOrDefault(c => c != child && (twinOnly ? c.BirthOn == child.BirthOn && c.Sex == child.Sex : c.BirthOn != child.BirthOn))?.IdNumber;

    private static string Replace(string id, int at, int step) =>
        string.Concat(id.AsSpan(0, at), ((char)('0' + ((id[at] - '0' + step) % 10))).ToString(), id.AsSpan(at + 1));

    private static string Recheck(string id) => id[..17] + ResidentId.CheckCharacterOf(id.AsSpan(0, 17));

    private static string? Transpose(string id, int at)
    {
        for (var i = at; i < 16; i++)
        {
            if (id[i] != id[i + 1])
            {
                return string.Concat(id.AsSpan(0, i), id.AsSpan(i + 1, 1), id.AsSpan(i, 1), id.AsSpan(i + 2));
            }
        }

        return null;
    }
}
