using System.Globalization;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Children of families from elsewhere who hold a residence permit (居住证随迁子女名册).</summary>
internal sealed class ResidencePermitList(ListFacts facts)
    : HandedList(ListKind.ResidencePermit, ResidencePermitColumns.Name, ResidencePermitColumns.Headers, "区公安分局", facts)
{
    private const double HolderShare = 0.9;
    private const double StaysShare = 0.5;
    private const int LongestYears = 5;

    private protected override IEnumerable<ListLine> Lines()
    {
        foreach (var family in Facts.Families.Where(f => !f.IsRegisteredHere && Facts.FactOf(Kind, f).Happens(HolderShare)))
        {
            foreach (var child in family.Children.Where(c => Facts.IsMinor(c) && Facts.IsRegistered(c)))
            {
                var chance = Facts.FactOf(Kind, child);
                var stays = chance.Happens(StaysShare);
                if (child.StandingOn(On) is Standing.Abroad || (child.StandingOn(On) is Standing.Elsewhere && !stays))
                {
                    continue;
                }

                var issued = IssuedOn(ref chance, family, child);
                var guardian = family.GuardianOn(On);
                yield return new ListLine(family, child,
                [
                    string.Create(CultureInfo.InvariantCulture, $"JZ341602{child.Number:00000000}"), .. Identity, family.Address, StudentLine.HomeElsewhere,
                    guardian?.Name, guardian?.IdNumber, issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ]);
            }
        }
    }

    private DateOnly IssuedOn(ref Chance chance, Family family, Child child)
    {
        DateOnly[] notBefore = [family.ArrivedOn ?? child.BirthOn, child.BirthOn, On.AddYears(-LongestYears)];
        var first = notBefore.Max();
        return first < On ? first.AddDays(chance.Between(0, On.DayNumber - first.DayNumber)) : On;
    }
}
