using System.Globalization;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Young people of the district's households who died or whose household moved away (死亡和迁出人员名册).</summary>
internal sealed class DeparturesList(ListFacts facts)
    : HandedList(ListKind.Departures, DeparturesColumns.Name, DeparturesColumns.Headers, "区公安分局", facts)
{
    public const string Died = "死亡";
    public const string MovedAway = "迁出";

    private const int YearsBack = 3;
    private const int YoungerThan = 20;

    /// <summary>What became of a child and when, or null.</summary>
    public static (string Change, DateOnly On)? DepartureOf(ListFacts facts, Family family, Child child)
    {
        var from = facts.On.AddYears(-YearsBack);
        return !family.IsRegisteredHere || !facts.IsRegistered(child) || child.BirthOn <= facts.On.AddYears(-YoungerThan) ? null
            : child.DiedOn is { } died && died <= facts.On ? (died > from ? (Died, died) : null)
            : family.MovedAwayOn is { } moved && moved <= facts.On && moved > from && child.BirthOn <= moved ? (MovedAway, moved)
            : null;
    }

    private protected override IEnumerable<ListLine> Lines()
    {
        foreach (var (family, child) in Facts.Children)
        {
            if (DepartureOf(Facts, family, child) is var (change, day))
            {
                yield return new ListLine(family, child, [.. Identity, change, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), family.Address]);
            }
        }
    }
}
