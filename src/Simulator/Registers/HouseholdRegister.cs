using System.Globalization;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>What the police stations wrote down by a day, village by village.</summary>
public sealed class HouseholdRegister
{
    private const int BirthColumn = 7;
    private const int IdColumn = 8;

    private readonly Simulation _simulation;
    private readonly ErrorModel _errors;

    internal HouseholdRegister(Simulation simulation, DirtRates rates)
    {
        (_simulation, On) = (simulation, simulation.AsOf);
        _errors = new ErrorModel(simulation.Seed, rates, RegisterKind.Household, "公民身份号码");
    }

    public DateOnly On { get; }

    internal ErrorModel Errors => _errors;

    public static IReadOnlyList<string> Headers => HouseholdColumns.All;

    /// <summary>Children whose birth was never registered.</summary>
    public IEnumerable<(int Person, DirtMark Mark)> Missing => _simulation.Families
        .Where(f => f.IsRegisteredHere)
        .SelectMany(f => f.Children)
        .Where(c => !_errors.IsRegistered(c))
        .Select(c => (c.Number, new DirtMark(DirtKind.Unregistered, "公民身份号码", "")));

    /// <summary>The rows in the order of the file; each walk makes them anew.</summary>
    public IEnumerable<RegisterRow> Rows()
    {
        foreach (var family in _simulation.Families)
        {
            if (!family.IsRegisteredHere)
            {
                continue;
            }

            DirtMark? moved = null;
            if (family.MovedAwayOn is { } left && left <= On)
            {
                var chance = Chance.For(_simulation.Seed, ChanceStream.HouseholdRecord, -1 - family.Number);
                if (!_errors.Happens(ref chance, DirtKind.NotCancelledAfterMove))
                {
                    continue;
                }

                moved = new DirtMark(DirtKind.NotCancelledAfterMove, "何时何因迁往何地", left.ToString("O", CultureInfo.InvariantCulture));
            }

            var head = family.Members.FirstOrDefault(m => m.IsAliveOn(On)) ?? family.Head;
            foreach (var member in family.Members)
            {
                if (_errors.IsRegistered(member) && Line(family, head, member, moved) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    private RegisterRow? Line(Family family, Person head, Person member, DirtMark? moved)
    {
        var chance = Chance.For(_simulation.Seed, ChanceStream.HouseholdDirt, member.Number);
        var entry = _errors.EntryOf(member, family, "yyyy-MM-dd");
        if (moved is { } mark)
        {
            entry.Marks.Add(mark);
        }

        if (!member.IsAliveOn(On))
        {
            if (!_errors.Happens(ref chance, DirtKind.NotCancelledAfterDeath))
            {
                return null;
            }

            entry.Marks.Add(new DirtMark(DirtKind.NotCancelledAfterDeath, "何时何因注销户口", $"{member.DiedOn:O}"));
        }

        _errors.Soil(ref chance, entry);
        var address = family.Address;
        if (_errors.Happens(ref chance, DirtKind.TownshipNameForm))
        {
            entry.Marks.Add(new DirtMark(DirtKind.TownshipNameForm, "住址", address));
            address = address.Replace("安徽省亳州市", "", StringComparison.Ordinal).Replace(family.Village.Township.Name, family.Village.Township.ShortName, StringComparison.Ordinal);
        }

        return RegisterRow.Of(entry, Cells(family, head, entry, address), BirthColumn, IdColumn);
    }

    private string?[] Cells(Family family, Person head, Entry entry, string address)
    {
        var member = entry.Person;
        var isOffspring = member.Kinship == Kinship.Offspring;
        var father = isOffspring ? family.Father ?? Of(family, Kinship.Grandfather) : null;
        var mother = isOffspring ? family.Mother ?? (family.Father is null ? Of(family, Kinship.Grandmother) : null) : null;
        var guardian = member is Child && member.BirthOn > On.AddYears(-18) ? family.GuardianOn(On) : null;
        var age = On.Year - member.BirthOn.Year;
        var town = family.Village.Township;
        return
        [
            (family.Number + 1).ToString("000000000", CultureInfo.InvariantCulture), head.Name, HouseholdWords.Relation(family, head, member), entry.Name,
            member.FormerName, entry.SexText, member.Ethnicity, entry.WrittenBirth, entry.IdText, "安徽省亳州市谯城区", "安徽省亳州市谯城区", address,
            family.Village.Code, family.Village.CommitteeName, $"{town.ShortName}派出所", HouseholdWords.Schooling(age), HouseholdWords.Marriage(family, member, On),
            null, age < 16 ? null : member.IsAway ? "务工" : "农民", member.AreaCode == FamilyMaker.HomeArea ? null : "因婚迁来", null, null,
            father?.Name, father?.IdNumber, mother?.Name, mother?.IdNumber, guardian?.Name, guardian?.IdNumber,
            town.IsStreet ? "非农业户口" : "农业户口", member.IsAway ? "人户分离" : "人户一致",
        ];
    }

    private static Person? Of(Family family, Kinship kinship) => family.Members.FirstOrDefault(m => m.Kinship == kinship);
}
