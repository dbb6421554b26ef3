using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Answers;

/// <summary>What is true of the two registers, person by person, whatever the rows say.</summary>
internal sealed class PersonComparison
{
    private readonly List<Difference> _differences = [];

    public PersonComparison(Simulation simulation, ErrorModel errors, WrittenRows students, WrittenRows household, AgeWindow window)
    {
        foreach (var family in simulation.Families)
        {
            foreach (var child in family.Children)
            {
                Judge(simulation, errors, family, child, students.Of(child.Number), household.Of(child.Number), window);
            }
        }
    }

    public IReadOnlyList<Difference> Differences => _differences;

    public int Count(string kind) => _differences.Count(d => d.Kind == kind);

    private void Judge(Simulation simulation, ErrorModel errors, Family family, Child child, List<WrittenLine> students, List<WrittenLine> household, AgeWindow window)
    {
        if (students.Count == 0)
        {
            if (household.Count > 0 && window.Holds(child.BirthOn))
            {
                var standing = child.StandingOn(simulation.AsOf);
                var why = child.Absence != Absence.None ? child.Absence.ToString() : standing == Standing.AtSchool ? "PupilWithoutRecord" : standing.ToString();
                _differences.Add(new Difference("person", "householdOnly", child.Number, 0, household[0].Row, why));
            }

            return;
        }

        foreach (var student in students)
        {
            if (household.Count == 0)
            {
                var why = !family.IsRegisteredHere ? "Migrant" : !errors.IsRegistered(child) ? "Unregistered" : !child.IsAliveOn(simulation.AsOf) ? "Dead" : "MovedAway";
                _differences.Add(new Difference("person", "studentOnly", child.Number, student.Row, 0, why));
                continue;
            }

            var fields = ExactComparison.Fields(student, household[0]);
            if (student.Id != household[0].Id)
            {
                fields = fields.Length == 0 ? "身份证件号" : fields + ";身份证件号";
            }

            if (fields.Length > 0)
            {
                _differences.Add(new Difference("person", "differs", child.Number, student.Row, household[0].Row, fields));
            }
        }
    }
}
