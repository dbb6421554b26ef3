using System.Globalization;
using Baoxue.Simulator.Answers;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator;

/// <summary>Writes the register files as the offices would hand them over, and the answers apart in <c>answers/</c>.</summary>
public static class SimulationFiles
{
    /// <param name="simulation">What is true.</param>
    /// <param name="directory">Where the files go.</param>
    /// <param name="progress">Hears of the rows written.</param>
    /// <param name="rates">How often each kind of dirt happens; what is usual when left out.</param>
    /// <param name="editions">Of how many autumns a student register is written, the last one being that of the simulation's day.</param>
    public static void Write(
        Simulation simulation, string directory, IProgress<WriteProgress>? progress = null, DirtRates? rates = null, int editions = 1)
    {
        var answers = Directory.CreateDirectory(Path.Combine(directory, "answers")).FullName;
        rates ??= DirtRates.Normal;
        using var dirt = new DirtFile(Path.Combine(answers, "dirt.csv"));
        var writer = new RegisterFiles(directory, dirt, progress);
        var people = simulation.Household(rates);
        var household = writer.WriteHousehold(people, $"户籍-{Day(simulation.AsOf)}.csv");
        var poverty = writer.WritePoverty(simulation.Poverty(rates), $"脱贫户与监测户名册-{Day(simulation.AsOf)}.xlsx");
        var registers = simulation.Editions(rates, editions);
        var classes = OrganizationRoll.Write(simulation, registers[^1], Path.Combine(directory, "机构名册.csv"));
        var earlier = registers.SkipLast(1).Select(r => (r.On, Rows: writer.WriteStudents(r, $"学籍-{Day(r.On)}.xlsx"))).ToList();
        var first = registers[^1];
        var students = writer.WriteStudents(first, $"学籍-{Day(simulation.AsOf)}.xlsx");
        var second = simulation.LaterStudents(rates, first);
        var later = writer.WriteStudents(second, $"学籍-{Day(simulation.LaterOn)}.xlsx");
        var lists = simulation.Lists(rates, first).Select(l => (l, writer.WriteList(l, $"{l.Name}-{Day(simulation.AsOf)}.xlsx"))).ToList();

        var window = AgeWindow.Of(simulation.SchoolYear);
        var exact = new ExactComparison(students.Lines, household.Lines, window);
        var laterExact = new ExactComparison(later.Lines, household.Lines, window);
        var person = new PersonComparison(simulation, people.Errors, students, household, window);
        var truth = new TruthFiles(simulation, people.Errors, answers);
        truth.WritePeople(household, students, later, poverty, earlier);
        truth.WriteSteps();
        var dropouts = truth.WriteDropouts();
        truth.WriteComparison(exact.Differences.Concat(person.Differences));
        var before = editions > 1 ? (registers[^2], earlier[^1].Rows) : default((StudentRegister, WrittenRows)?);
        var listRows = new ListRows(first, students, poverty, lists, before);
        var listed = new ListComparison(simulation, listRows, window);
        truth.WriteLists(listed.Answers);
        SummaryFile.Write(simulation, Path.Combine(answers, "summary.json"), new SummaryFigures(
            window, household, students, later, poverty, earlier, classes, exact, laterExact, person, dropouts, RegisterChange.Between(first, second), dirt.Counts,
            listRows, listed));
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
