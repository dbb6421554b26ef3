using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Minors of families on subsistence allowance, and orphans (低保和困境家庭未成年人名册).</summary>
internal sealed class LowIncomeList(ListFacts facts)
    : HandedList(ListKind.LowIncome, LowIncomeColumns.Name, LowIncomeColumns.Headers, "区民政局", facts)
{
    public const string Allowance = "低保";
    public const string Destitute = "特困";
    public const string Orphan = "孤儿";
    public const string Unraised = "事实无人抚养儿童";

    private const double DestituteShare = 0.03;

    /// <summary>What a child is helped as (救助类型), or null.</summary>
    public static string? HelpOf(ListFacts facts, Family family, Child child)
    {
        if (!facts.IsAtHome(family) || !facts.IsMinor(child))
        {
            return null;
        }

        if (child.IsOrphan && family.HasNoParentOn(facts.On))
        {
            return Orphan;
        }

        if (family.Hardship != Hardship.SubsistenceAllowance)
        {
            return null;
        }

        var parents = family.Members.Where(m => m.Kinship is Kinship.Father or Kinship.Mother && m.IsAliveOn(facts.On)).ToList();
        return parents is [{ IsAway: true }] ? Unraised : facts.FactOf(ListKind.LowIncome, child).Happens(DestituteShare) ? Destitute : Allowance;
    }

    private protected override IEnumerable<ListLine> Lines()
    {
        foreach (var (family, child) in Facts.Children)
        {
            if (HelpOf(Facts, family, child) is { } help)
            {
                var head = family.Members.FirstOrDefault(m => m.IsAliveOn(On)) ?? family.Head;
                yield return new ListLine(family, child,
                [
                    family.Village.Township.Name, family.Village.Name, $"DB{family.Number + 1:000000}", head.Name, HouseholdWords.Relation(family, head, child),
                    .. Identity, help,
                ]);
            }
        }
    }
}
