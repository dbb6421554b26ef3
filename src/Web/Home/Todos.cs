using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Registers.Loads;
using Baoxue.Web.Components;

namespace Baoxue.Web.Home;

/// <summary>Puts what waits for a reader into words and into order (我的待办); only what they may do is asked of them.</summary>
internal static class Todos
{
    public static IReadOnlyList<Todo> Of(
        Actor actor, IReadOnlyList<ListRegisterStandings.Standing> registers, GetLatestComparison.Answer? comparison, IReadOnlyList<CalendarGap> gaps)
    {
        var all = new List<Todo>();
        if (actor.May(Permission.LoadRegisters))
        {
            all.AddRange(OfHeld([.. registers.Select(r => r.HeldId).OfType<RegisterLoadId>()]));
            all.AddRange(registers.SelectMany(OfRegister));
        }

        if (actor.May(Permission.CompareRegisters) && registers.All(r => r.Source.IsListing || r.InForce is not null))
        {
            all.AddRange(OfComparing(comparison));
        }

        if (actor.May(Permission.ListDifferences) && comparison?.ByCategory.GetValueOrDefault(DifferenceCategory.HouseholdOnly) is > 0 and var missing)
        {
            all.Add(new Todo(
                Tone.Soon, $"逐人核实 {Show.Count(missing)} 名有户无籍儿童的去向", "可能没有入学，也可能在外地就读；没有查清之前不能算已入学",
                Links.DiscrepancyList(new DiscrepancyFilter(Category: DifferenceCategory.HouseholdOnly))));
        }

        all.AddRange(gaps.Select(OfGap));
        return [.. all.OrderBy(t => t.Tone switch { Tone.Harm => 0, Tone.Soon => 1, Tone.Action => 2, Tone.Neutral or Tone.Good or Tone.Done => 3 })];
    }

    private static IEnumerable<Todo> OfRegister(ListRegisterStandings.Standing register)
    {
        var name = LoadWords.Of(register.Source);
        if (register.FailedId is { } failed)
        {
            yield return new Todo(Tone.Harm, $"处理没有成功的{name}导入", "原因写在该批次里；之前的数据没有变", Links.Load(failed));
        }

        if (register.InForce is null && !register.IsUnderWay && !register.Source.IsListing)
        {
            yield return new Todo(Tone.Soon, $"导入{name}登记表", "还没有这一册的数据，台账和比对都不完整", Links.NewLoad);
        }

        foreach (var open in register.InForce?.Content?.Open ?? [])
        {
            yield return new Todo(
                Tone.Soon, $"改正{name}第 {open.Sequence} 批中被拒收、还没有改好的 {Show.Count(open.Count)} 行", "在该批次下载错误行，改好后按增量再导入",
                Links.Load(open.LoadId));
        }
    }

    private static IEnumerable<Todo> OfHeld(IReadOnlyList<RegisterLoadId> held) => held.Count == 0 ? [] :
    [
        new Todo(
            Tone.Soon, $"有 {Show.Count(held.Count)} 个数据批次等待确认", "原因写在该批次里；确认生效或放弃之前，数据保持原样，这一册也不能再导入",
            held.Count == 1 ? Links.Load(held[0]) : Links.Loads),
    ];

    private static IEnumerable<Todo> OfComparing(GetLatestComparison.Answer? comparison)
    {
        if (comparison is null)
        {
            yield return new Todo(Tone.Soon, "做第一次登记册比对", "两册都已导入，还没有比对过", Links.Comparison);
        }
        else if (comparison.IsOutdated)
        {
            yield return new Todo(Tone.Soon, "重新比对登记册", $"上次比对（{Show.Moment(comparison.FinishedAt)}）以后，登记册已经更新", Links.Comparison);
        }
    }

    private static Todo OfGap(CalendarGap gap)
    {
        var (text, why) = gap.Kind switch
        {
            CalendarGapKind.Semester => ($"录入{gap.Name}的日期", "没有学期日期，教学日和开学期限无法计算"),
            CalendarGapKind.OfficeYear => ($"更新程序，载入 {gap.Name} 年放假安排", "国务院办公厅通知公布后随程序提供，更新后启动时自动载入；在此之前，跨入该年的期限不作推算"),
        };
        return new Todo(gap.IsNeededNow ? Tone.Soon : Tone.Action, text, why, gap.Kind == CalendarGapKind.Semester ? Links.Semester : Links.Calendar);
    }
}
