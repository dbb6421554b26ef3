using Baoxue.Simulator.Places;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Pupils in need who are aided, school by school (学生资助名册), a few of whom no school has any more.</summary>
internal sealed class AidList(ListFacts facts)
    : HandedList(ListKind.Aid, AidColumns.Name, AidColumns.Headers, "区学生资助管理中心", facts)
{
    private const double AidedShare = 0.96;
    private const double GoneShare = 0.005;

    private protected override IEnumerable<ListLine> Lines()
    {
        var inNeed = Facts.Children.Where(c => IsInNeed(c.Family, c.Child)).ToList();
        var aided = inNeed.Where(c => Facts.IsInRegister(c.Child) && Facts.FactOf(Kind, c.Child).Happens(AidedShare)).ToList();
        var gone = inNeed.Where(c => !Facts.IsInRegister(c.Child) && c.Child.StandingOn(On) is Standing.DroppedOut or Standing.Elsewhere).ToList();
        var stillAided = Facts.Draw(Kind, gone.Select(c => c.Child.Number), GoneShare, aided.Count);
        return aided.Select(c => SittingOf(c.Family, c.Child, Facts.SeatsOf(c.Child).OrderBy(s => s.IsSecond).First()))
            .Concat(gone.Where(c => stillAided.Contains(c.Child.Number)).Select(c => SittingOf(c.Family, c.Child)))
            .OrderBy(s => s.School.Index).ThenBy(s => s.Grade).ThenBy(s => s.Class)
            .Select(LineOf);
    }

    private bool IsInNeed(Family family, Child child) => Facts.IsAtHome(family) && child.IsAliveOn(On)
        && (family.Hardship is Hardship.LiftedFromPoverty or Hardship.Monitored || LowIncomeList.HelpOf(Facts, family, child) is not null);

    private Sitting SittingOf(Family family, Child child, Seat seat) => new(family, child, seat.School, seat.Grade, Facts.Students.PlaceOf(seat).Class, null);

    private Sitting SittingOf(Family family, Child child)
    {
        var last = child.Steps.Last(s => s.On <= On && s.School >= 0);
        return new Sitting(family, child, Facts.District.Schools[last.School], last.Grade, 1, null);
    }

    private static ListLine LineOf(Sitting sitting)
    {
        var (boards, isJunior) = (StudentLine.Boards(sitting.Child, sitting.Grade), sitting.Grade >= 7);
        var project = boards ? "家庭经济困难寄宿生生活补助" : sitting.School.Kind == SchoolKind.Special ? "特殊教育学生生活补助" : "家庭经济困难非寄宿生生活补助";
        var amount = (boards, isJunior) switch { (true, true) => "1500", (true, false) => "1250", (false, true) => "750", (false, false) => "625" };
        return new ListLine(
            sitting.Family, sitting.Child, [sitting.School.Code, sitting.School.Name, StudentLine.GradeName(sitting.Grade), $"{sitting.Class}班", .. Identity, project, amount], sitting.School);
    }
}
