using System.Globalization;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;
using Baoxue.Spreadsheets;

namespace Baoxue.Simulator.Answers;

/// <summary>Writes people.csv, steps.csv, dropouts.csv, comparison.csv and lists.csv.</summary>
internal sealed class TruthFiles(Simulation simulation, ErrorModel errors, string directory)
{
    public void WritePeople(WrittenRows household, WrittenRows students, WrittenRows later, WrittenRows poverty, IReadOnlyList<(DateOnly On, WrittenRows Rows)> earlier)
    {
        using var csv = Open("people.csv");
        csv.WriteRow(
            "person", "name", "sex", "birth", "id", "family", "kinship", "village", "registeredHere", "died", "standing", "absence",
            "householdRows", "studentRows", "laterStudentRows", "povertyRows", "formerName", "ethnicity", "away", "hardship", "monitoring", "leftBehind",
            "disability", "orphan", "twin", "guardian", "phone", "arrived", "earlierStudentRows");
        foreach (var family in simulation.Families)
        {
            foreach (var member in family.Members)
            {
                var child = member as Child;
                var guardian = child is null ? null : family.GuardianOn(simulation.AsOf);
                csv.WriteRow(
                    Text(member.Number), member.Name, member.Sex.ToString(), Day(member.BirthOn), IdOf(member), Text(family.Number),
                    member.Kinship.ToString(), family.Village.Code, Flag(family.IsRegisteredHere),
                    Day(member.DiedOn), child?.StandingOn(simulation.AsOf).ToString(), child?.Absence.ToString(),
                    Rows(household, member), Rows(students, member), Rows(later, member), Rows(poverty, member),
                    member.FormerName, member.Ethnicity, Flag(member.IsAway && member.IsAliveOn(simulation.AsOf)), family.Hardship.ToString(), family.Monitoring.ToString(),
                    child is null ? null : family.LeftBehindOn(simulation.AsOf).ToString(), child?.Disability.ToString(), Flag(child?.IsOrphan), Flag(child is null ? null : family.Children.Any(c => c != child && c.BirthOn == child.BirthOn)),
                    guardian is null ? null : Text(guardian.Number), family.Phone, Day(family.ArrivedOn),
                    string.Join(';', earlier.SelectMany(e => e.Rows.Of(member.Number).Select(l => $"{Day(e.On)}:{Text(l.Row)}"))));
            }
        }
    }

    public void WriteSteps()
    {
        using var csv = Open("steps.csv");
        csv.WriteRow("person", "on", "kind", "school", "grade", "cause");
        foreach (var child in simulation.Families.SelectMany(f => f.Children))
        {
            foreach (var step in child.Steps)
            {
                csv.WriteRow(
                    Text(child.Number), Day(step.On), step.Kind.ToString(), step.School < 0 ? "" : simulation.District.Schools[step.School].Code, Text(step.Grade),
                    step.Cause == default ? "" : Text((int)step.Cause));
            }
        }
    }

    public int WriteDropouts()
    {
        using var csv = Open("dropouts.csv");
        csv.WriteRow("person", "name", "id", "on", "grade", "school", "schoolName", "causeCode", "cause", "returnedOn", "hardship", "village");
        var count = 0;
        foreach (var family in simulation.Families)
        {
            foreach (var child in family.Children)
            {
                for (var i = 0; i < child.Steps.Count; i++)
                {
                    if (child.Steps[i] is { Kind: SchoolStepKind.DroppedOut } left)
                    {
                        var school = simulation.District.Schools[left.School];
                        DateOnly? back = i + 1 < child.Steps.Count ? child.Steps[i + 1].On : null;
                        csv.WriteRow(
                            Text(child.Number), child.Name, IdOf(child), Day(left.On), Text(left.Grade), school.Code, school.Name,
                            ((int)left.Cause).ToString("00", CultureInfo.InvariantCulture), left.Cause.ToString(), Day(back),
                            family.Hardship.ToString(), family.Village.Code);
                        count++;
                    }
                }
            }
        }

        return count;
    }

    public void WriteComparison(IEnumerable<Difference> differences)
    {
        using var csv = Open("comparison.csv");
        csv.WriteRow("by", "kind", "person", "studentRow", "householdRow", "fields");
        foreach (var d in differences)
        {
            csv.WriteRow(d.By, d.Kind, Text(d.Person), d.StudentRow == 0 ? "" : Text(d.StudentRow), d.HouseholdRow == 0 ? "" : Text(d.HouseholdRow), d.Fields);
        }
    }

    public void WriteLists(IEnumerable<ListAnswer> answers)
    {
        using var csv = Open("lists.csv");
        csv.WriteRow("kind", "person", "listRow", "studentRow");
        foreach (var a in answers)
        {
            csv.WriteRow(a.Matter.ToString(), Text(a.Person), a.ListRow == 0 ? "" : Text(a.ListRow), a.StudentRow == 0 ? "" : Text(a.StudentRow));
        }
    }

    private CsvTableWriter Open(string name) => new(File.Create(Path.Combine(directory, name)), CsvEncoding.Utf8, defusesFormulas: false);

    private static string Rows(WrittenRows rows, Person person) => string.Join(';', rows.Of(person.Number).Select(l => Text(l.Row)));

    private string IdOf(Person person) => errors.IsRegistered(person) ? person.IdNumber : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool? flag) => flag switch { null => null, true => "1", false => "0" };

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
