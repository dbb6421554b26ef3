using Baoxue.Simulator.Lists;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Answers;

/// <summary>What is true of the lists beside the student register, person by person, whatever the rows say.</summary>
internal sealed class ListComparison
{
    private const int LastGrade = 9;

    private readonly Simulation _simulation;
    private readonly ListRows _rows;
    private readonly AgeWindow _window;
    private readonly ILookup<int, (Seat Seat, int Row)> _students;
    private readonly Dictionary<int, int> _before;
    private readonly Dictionary<int, int> _rollSchools;
    private readonly HashSet<int> _schoolsWithRoll;
    private readonly List<ListAnswer> _answers = [];

    public ListComparison(Simulation simulation, ListRows rows, AgeWindow window)
    {
        (_simulation, _rows, _window) = (simulation, rows, window);
        _students = SeatsOf(rows.Students, rows.StudentRows).ToLookup(s => s.Seat.Child.Number);
        _before = rows.Before is not var (register, written) ? []
            : SeatsOf(register, written).Where(s => s.Seat.Grade != LastGrade).GroupBy(s => s.Seat.Child.Number).ToDictionary(g => g.Key, g => g.First().Row);
        var sittings = rows.Lists.Select(l => l.List).OfType<ClassRoll>().Single().Sittings;
        _rollSchools = sittings.ToDictionary(s => s.Child.Number, s => s.School.Index);
        _schoolsWithRoll = [.. _rollSchools.Values];
        foreach (var child in simulation.Families.SelectMany(f => f.Children))
        {
            Judge(child);
        }
    }

    public IReadOnlyList<ListAnswer> Answers => _answers;

    public IReadOnlyDictionary<string, int> Counts => Enum.GetValues<ListMatter>().ToDictionary(m => m.ToString(), m => _answers.Count(a => a.Matter == m));

    private static IEnumerable<(Seat Seat, int Row)> SeatsOf(StudentRegister register, WrittenRows written) => register.Seats.Zip(written.Lines, (s, l) => (s, l.Row));

    private void Judge(Child child)
    {
        if (_students.Contains(child.Number))
        {
            JudgePupil(child);
        }
        else
        {
            JudgeUnenrolled(child);
        }
    }

    private void JudgePupil(Child child)
    {
        var records = _students[child.Number].ToList();
        var (seat, studentRow) = records[0];
        var roll = RowOf(ListKind.ClassRoll, child);
        if (roll == 0)
        {
            var expected = records.FirstOrDefault(r => r.Seat.Status == Seat.Present && _schoolsWithRoll.Contains(r.Seat.School.Index)).Row;
            AddIf(expected > 0, ListMatter.RollMissing, child, 0, expected);
        }
        else
        {
            AddIf(records.All(r => r.Seat.School.Index != _rollSchools[child.Number]), ListMatter.RollOtherSchool, child, roll, studentRow);
        }

        var (disability, permit) = (RowOf(ListKind.Disability, child), RowOf(ListKind.ResidencePermit, child));
        AddIf(disability > 0 && child.Disability == Disability.None, ListMatter.DisabilityUnmarked, child, disability, studentRow);
        AddIf(disability == 0 && child.Disability != Disability.None, ListMatter.DisabilityUncertified, child, 0, studentRow);
        var need = RowOf(ListKind.LowIncome, child) is > 0 and var lowIncome ? lowIncome : _rows.Poverty.RowOf(child.Number);
        AddIf(need > 0 && RowOf(ListKind.Aid, child) == 0, ListMatter.AidMissing, child, need, studentRow);
        AddIf(permit == 0 && !seat.Family.IsRegisteredHere, ListMatter.MigrantUncertified, child, 0, studentRow);
        AddListed(ListKind.Departures, ListMatter.DepartedEnrolled, child, studentRow);
    }

    private void JudgeUnenrolled(Child child)
    {
        AddListed(ListKind.ClassRoll, ListMatter.RollUnregistered, child);
        if (_window.Holds(child.BirthOn))
        {
            var isTaughtAtHome = RowOf(ListKind.HomeTeaching, child) > 0;
            var poverty = _rows.Poverty.RowOf(child.Number);
            AddIf(poverty > 0 && child.IsAliveOn(_simulation.AsOf), ListMatter.PoorOutOfSchool, child, poverty, 0);
            AddListed(ListKind.Disability, ListMatter.DisabledUnplaced, child, unless: isTaughtAtHome);
            AddListed(ListKind.Justice, ListMatter.JusticeUnplaced, child, unless: isTaughtAtHome);
            AddListed(ListKind.ResidencePermit, ListMatter.MigrantOutOfSchool, child);
        }

        AddListed(ListKind.HomeTeaching, ListMatter.HomeTaughtUnregistered, child);
        AddListed(ListKind.Aid, ListMatter.AidWithoutRecord, child);
        if (_before.TryGetValue(child.Number, out var before))
        {
            var isDead = RowOf(ListKind.Departures, child) > 0 && !child.IsAliveOn(_simulation.AsOf);
            AddIf(!isDead && RowOf(ListKind.Transfers, child) == 0, ListMatter.NotCarriedOver, child, 0, before);
        }
    }

    private int RowOf(ListKind kind, Child child) => _rows.Of(kind).RowOf(child.Number);

    private void AddListed(ListKind kind, ListMatter matter, Child child, int studentRow = 0, bool unless = false)
    {
        var row = RowOf(kind, child);
        AddIf(row > 0 && !unless, matter, child, row, studentRow);
    }

    private void AddIf(bool isSo, ListMatter matter, Child child, int listRow, int studentRow)
    {
        if (isSo)
        {
            _answers.Add(new ListAnswer(matter, child.Number, listRow, studentRow));
        }
    }
}
