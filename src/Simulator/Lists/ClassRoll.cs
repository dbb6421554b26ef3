using Baoxue.Simulator.Places;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Who truly sits in class, school by school (在校学生花名册); a few schools hand in nothing.</summary>
internal sealed class ClassRoll : HandedList
{
    private const double GhostShare = 0.002;
    private const double OtherSchoolShare = 0.003;
    private const double UnregisteredShare = 0.001;
    private const double SilentShare = 0.01;

    private readonly Dictionary<(int School, int Grade), int> _classes;
    private readonly HashSet<int> _silent;
    private readonly List<Sitting> _sittings = [];

    public ClassRoll(ListFacts facts)
        : base(ListKind.ClassRoll, ClassRollColumns.Name, ClassRollColumns.Headers, "各学校", facts)
    {
        _classes = facts.Students.Seats.GroupBy(s => (s.School.Index, s.Grade)).ToDictionary(g => g.Key, g => g.Max(s => facts.Students.PlaceOf(s).Class));
        _silent = Silent(facts);
        SeatPupils();
        SeatUnregistered();
        _sittings = [.. _sittings.OrderBy(s => s.School.Index).ThenBy(s => s.Grade).ThenBy(s => s.Class)];
    }

    /// <summary>The sittings in the order of the rows.</summary>
    public IReadOnlyList<Sitting> Sittings => _sittings;

    private District District => Facts.District;

    private protected override IEnumerable<ListLine> Lines() => _sittings.Select(s => new ListLine(
        s.Family, s.Child, [s.School.Code, s.School.Name, StudentLine.GradeName(s.Grade), $"{s.Class}班", .. Identity, s.Remark], s.School));

    // Small schools forget; the one special school is not among them.
    private static HashSet<int> Silent(ListFacts facts)
    {
        var bySize = facts.Students.Seats.CountBy(s => s.School.Index).Where(s => facts.District.Schools[s.Key].Kind != SchoolKind.Special)
            .OrderBy(s => s.Value).ThenBy(s => s.Key).Select(s => s.Key).ToList();
        return facts.Draw(ListKind.ClassRoll, bySize.Take((bySize.Count + 1) / 2).Select(i => -1 - i), SilentShare, bySize.Count);
    }

    private bool HandsIn(School school) => !_silent.Contains(-1 - school.Index);

    private void SeatPupils()
    {
        foreach (var (family, child) in Facts.Children)
        {
            if (child.StandingOn(On) != Standing.AtSchool || child.LastStepOn(On) is not { } step)
            {
                continue;
            }

            var chance = Facts.FactOf(Kind, child);
            var isGhost = chance.Happens(GhostShare);
            var sitsElsewhere = chance.Happens(OtherSchoolShare);
            var isOnRegister = Facts.SeatsOf(child).Any(s => s.Status == Seat.Present);
            if (isGhost && isOnRegister)
            {
                continue;
            }

            var school = District.Schools[step.School];
            if (sitsElsewhere && isOnRegister && OtherSchool(ref chance, child, school, step.Grade) is { } other)
            {
                Sit(ref chance, family, child, other, step.Grade, chance.Happens(0.5) ? "借读" : null);
            }
            else
            {
                Sit(ref chance, family, child, school, step.Grade, null);
            }
        }
    }

    private void Sit(ref Chance chance, Family family, Child child, School school, int grade, string? remark)
    {
        if (HandsIn(school))
        {
            var seat = Facts.SeatsOf(child).FirstOrDefault(s => s.School == school);
            var number = seat is not null ? Facts.Students.PlaceOf(seat).Class : 1 + chance.Below(_classes.GetValueOrDefault((school.Index, grade), 1));
            _sittings.Add(new Sitting(family, child, school, grade, number, remark));
        }
    }

    private School? OtherSchool(ref Chance chance, Child child, School own, int grade)
    {
        var known = Facts.SeatsOf(child).Select(s => s.School.Index).Append(own.Index).ToList();
        var choices = District.Schools
            .Where(s => s.Teaches(grade) && s.Kind is not (SchoolKind.Special or SchoolKind.Vocational) && !known.Contains(s.Index) && HandsIn(s)).ToList();
        var near = choices.Where(s => s.Township == own.Township).ToList();
        return near.Count > 0 ? chance.Pick(near) : choices.Count > 0 ? chance.Pick(choices) : null;
    }

    // Told to study elsewhere, or to have left and received by nobody: they sit here, and no register knows.
    private void SeatUnregistered()
    {
        var candidates = Facts.Children
            .Where(c => Facts.IsAtHome(c.Family) && Facts.IsRegistered(c.Child) && Facts.IsOfSchoolAge(c.Child) && !Facts.IsInRegister(c.Child))
            .Where(c => c.Child.Absence == Absence.StudiesElsewhere || c.Child.LastStepOn(On) is { Kind: SchoolStepKind.TransferredOut })
            .Where(c => HandsIn(SchoolByAge(c.Family, c.Child)))
            .ToList();
        var chosen = Facts.Draw(Kind, candidates.Select(c => c.Child.Number), UnregisteredShare, _sittings.Count);
        foreach (var (family, child) in candidates.Where(c => chosen.Contains(c.Child.Number)))
        {
            var chance = Facts.FactOf(Kind, child);
            Sit(ref chance, family, child, SchoolByAge(family, child), Facts.GradeByAge(child), chance.Happens(0.3) ? "暂无学籍" : null);
        }
    }

    private School SchoolByAge(Family family, Child child) => family.Village.SchoolOf(Facts.GradeByAge(child));
}
