using System.Globalization;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Transfers to schools outside the district that are done with (转学办结名册).</summary>
internal sealed class TransfersList(ListFacts facts)
    : HandedList(ListKind.Transfers, TransfersColumns.Name, TransfersColumns.Headers, "学籍系统", facts)
{
    private const int YearsBack = 3;

    private static readonly string[] Places = ["安徽省（模拟）外县", "河南省（模拟）外县", "江苏省（模拟）外市", "浙江省（模拟）外市", "上海市（模拟）外区"];

    private protected override IEnumerable<ListLine> Lines()
    {
        foreach (var (family, child) in Facts.Children)
        {
            if (LastOf(child) is not (var left, var received))
            {
                continue;
            }

            var chance = Facts.FactOf(Kind, child);
            var place = chance.Pick(Places);
            var number = StudentLine.NumberOf(child, Facts.IsRegistered(child), isSecond: false);
            yield return new ListLine(family, child,
            [
                .. Identity, number, Facts.District.Schools[left.School].Name, $"{place[^2..]}第{"一二三四五六"[chance.Below(6)]}{(received.Grade >= 7 ? "中学" : "小学")}", place,
                received.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ]);
        }
    }

    /// <summary>The last transfer that a school elsewhere has received, with the step before it.</summary>
    private (SchoolStep Left, SchoolStep Received)? LastOf(Child child)
    {
        for (var i = child.Steps.Count - 1; i > 0; i--)
        {
            if (child.Steps[i] is { Kind: SchoolStepKind.TransferredIn, School: < 0 } received && received.On <= On)
            {
                return received.On > On.AddYears(-YearsBack) ? (child.Steps[i - 1], received) : null;
            }
        }

        return null;
    }
}
