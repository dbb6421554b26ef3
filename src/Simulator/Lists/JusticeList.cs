using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Children whose parents serve a sentence, or who do themselves (司法行政工作名册).</summary>
internal sealed class JusticeList(ListFacts facts)
    : HandedList(ListKind.Justice, JusticeColumns.Name, JusticeColumns.Headers, "区司法局", facts)
{
    public const string ParentSentenced = "服刑人员子女";
    public const string UnderSupervision = "社区矫正未成年人";
    public const string Imprisoned = "服刑未成年人";

    private const double Share = 0.0005;

    // The years a list of this kind asks for, and the age from which a child answers for what it did.
    private const int FromAge = 6;
    private const int ToAge = 16;
    private const int ResponsibleAge = 14;

    private protected override IEnumerable<ListLine> Lines()
    {
        var children = Facts.Children
            .Where(c => Facts.IsAtHome(c.Family) && c.Child.IsAliveOn(On) && c.Child.BirthOn <= On.AddYears(-FromAge) && c.Child.BirthOn > On.AddYears(-ToAge - 1)).ToList();
        var listed = Facts.Draw(Kind, children.Select(c => c.Child.Number), Share, children.Count);
        foreach (var (family, child) in children.Where(c => listed.Contains(c.Child.Number)))
        {
            var chance = Facts.FactOf(Kind, child);
            yield return new ListLine(
                family, child, [.. Identity, SituationOf(ref chance, child), family.Village.Township.Name, family.Address, family.GuardianOn(On)?.Name, family.Phone]);
        }
    }

    // Nobody sits in class and in prison.
    private string SituationOf(ref Chance chance, Child child)
    {
        var draw = chance.Weighted([.7, .2, .1]);
        return child.BirthOn > On.AddYears(-ResponsibleAge) || draw == 0 ? ParentSentenced
            : draw == 2 && child.StandingOn(On) != Standing.AtSchool ? Imprisoned : UnderSupervision;
    }
}
