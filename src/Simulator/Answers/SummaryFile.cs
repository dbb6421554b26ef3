using System.Text.Json;

namespace Baoxue.Simulator.Answers;

/// <summary>Writes summary.json.</summary>
internal static class SummaryFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(Simulation simulation, string path, SummaryFigures figures)
    {
        var summary = new
        {
            seed = simulation.Seed,
            scale = simulation.Scale.ToString(),
            asOf = simulation.AsOf,
            laterOn = simulation.LaterOn,
            windowFrom = figures.Window.From,
            windowTo = figures.Window.To,
            villages = simulation.District.Villages.Count,
            schools = simulation.District.Schools.Count,
            classes = figures.Classes,
            people = simulation.Families.Sum(f => f.Members.Count),
            children = simulation.Families.Sum(f => f.Children.Count()),
            dropouts = figures.Dropouts,
            household = Of(figures.Household),
            students = Of(figures.Students),
            laterStudents = Of(figures.Later),
            poverty = Of(figures.Poverty),
            earlierStudents = figures.Earlier.ToDictionary(e => e.On.ToString("O", System.Globalization.CultureInfo.InvariantCulture), e => Of(e.Rows)),
            laterChange = figures.Change,
            exact = Of(figures.Exact),
            laterExact = Of(figures.LaterExact),
            person = new
            {
                householdOnlyInWindow = figures.Person.Count("householdOnly"),
                studentOnly = figures.Person.Count("studentOnly"),
                differingRows = figures.Person.Count("differs"),
            },
            lists = figures.Lists.Lists.ToDictionary(l => l.List.Kind.ToString(), l => Of(l.Rows)),
            listAnswers = figures.ListAnswers.Counts,
            dirt = figures.Dirt.OrderBy(d => d.Key).ToDictionary(d => d.Key.ToString(), d => d.Value),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(summary, Indented));
    }

    private static object Of(WrittenRows rows)
    {
        var faults = rows.Faults();
        var valid = faults["None"];
        var missing = faults["Missing"];
        return new
        {
            rows = rows.Lines.Count,
            withValidId = valid,
            withoutId = missing,
            withFaultyId = rows.Lines.Count - valid - missing,
            withIdDamagedByExcel = rows.Lines.Count(l => l.IsDamaged),
            refused = rows.Lines.Count(l => l.IsRefused),
            idFaults = faults,
        };
    }

    private static object Of(ExactComparison exact) => new
    {
        matchedStudentRows = exact.MatchedStudentRows,
        distinctMatchedIds = exact.DistinctMatchedIds,
        studentOnly = exact.StudentOnly,
        studentRowsWithoutValidId = exact.StudentRowsWithoutValidId,
        studentOnlyInWindow = exact.StudentOnlyInWindow,
        differingRows = exact.DifferingRows,
        householdRowsInWindow = exact.HouseholdRowsInWindow,
        householdRowsInWindowWithoutValidId = exact.HouseholdRowsInWindowWithoutValidId,
        householdOnlyInWindow = exact.HouseholdOnlyInWindow,
    };
}
