using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Children whom no school could place and whom teachers visit at home (送教上门学生名册); the others of their kind are not taught.</summary>
internal sealed class HomeTeachingList(ListFacts facts)
    : HandedList(ListKind.HomeTeaching, HomeTeachingColumns.Name, HomeTeachingColumns.Headers, "各送教学校", facts)
{
    private const double TaughtShare = 0.5;
    private const double BySpecialSchoolShare = 0.4;

    private protected override IEnumerable<ListLine> Lines()
    {
        var unplaced = Facts.Children.Where(c => c.Child.Absence == Absence.DisabledUnplaced && Facts.IsOfSchoolAge(c.Child) && !Facts.IsGone(c.Family)).ToList();
        var taught = Facts.Draw(Kind, unplaced.Select(c => c.Child.Number), TaughtShare, unplaced.Count);
        foreach (var (family, child) in unplaced.Where(c => taught.Contains(c.Child.Number)))
        {
            var chance = Facts.FactOf(Kind, child);
            var grade = Facts.GradeByAge(child);
            var school = chance.Happens(BySpecialSchoolShare) ? Facts.District.Special : family.Village.SchoolOf(grade);
            yield return new ListLine(
                family, child, [school.Code, school.Name, StudentLine.GradeName(grade), .. Identity, StudentLine.Disabilities[(int)child.Disability], family.Address], school);
        }
    }
}
