using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests;

public sealed class SimulationFilesTests(WrittenDistrict written) : IClassFixture<WrittenDistrict>
{
    private static readonly HashSet<string> HarmlessToIds = ["IdLowerCaseX", "IdSpaced", "IdFullWidth"];

    private static readonly HashSet<string> ValidButWrong =
        ["IdDigitWrong", "IdTransposed", "IdDigitWrongButValid", "IdSuperseded", "IdShared", "IdOfTwin"];

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        using var again = new WrittenDistrict(Simulation.Create(1, Scale.Small, SmallDistrict.AsOf));

        Assert.Equal(written.Hashes(), again.Hashes());
    }

    [Fact]
    public void Every_kind_of_dirt_is_listed()
    {
        var kinds = written.Dirt.Select(d => d[3]).ToHashSet();

        Assert.Equal(Enum.GetNames<DirtKind>().Where(k => k != nameof(DirtKind.HeaderMerged)).Order(), kinds.Order());
    }

    [Fact]
    public void Every_listed_cell_is_found_in_the_file_and_is_not_the_true_value()
    {
        var checkedCells = 0;
        foreach (var line in written.Dirt.Where(d => d[1] != "" && (d[3].StartsWith("Id", StringComparison.Ordinal) || d[3].StartsWith("Name", StringComparison.Ordinal) || d[3].StartsWith("Birth", StringComparison.Ordinal) || d[3] is "SexWrong" or "NumberCell")))
        {
            var file = written.File(line[0]);
            var cell = file.Rows[int.Parse(line[1], CultureInfo.InvariantCulture)].ElementAtOrDefault(file.Column(line[2])) ?? "";

            Assert.True(cell != line[4], string.Join(',', line));
            checkedCells++;
        }

        Assert.True(checkedCells > 1_000);
    }

    [Fact]
    public void The_exact_figures_agree_with_a_plain_join_of_the_files()
    {
        var household = written.File(WrittenDistrict.HouseholdName);
        var students = written.File(WrittenDistrict.StudentName);
        var exact = written.Summary.GetProperty("exact");

        var (householdIds, inWindow) = (new HashSet<string>(), new List<string>());
        foreach (var row in household.Rows.Values)
        {
            // A number met before is a row that no reader takes.
            if (ResidentId.TryParse(row[8], out var id) && householdIds.Add(id.Text))
            {
                var birth = DateOnly.TryParse(row[7], CultureInfo.GetCultureInfo("zh-CN"), out var day) ? day : id.BirthOn;
                if (birth >= new DateOnly(2011, 9, 1) && birth <= new DateOnly(2020, 8, 31))
                {
                    inWindow.Add(id.Text);
                }
            }
        }

        var studentIds = students.Rows.Values.Select(r => ResidentId.TryParse(r[5], out var id) ? id.Text : "").Where(t => t != "").ToList();
        var inStudents = studentIds.ToHashSet();
        Assert.Equal(students.Rows.Count, written.Summary.GetProperty("students").GetProperty("rows").GetInt32());
        Assert.Equal(household.Rows.Count, written.Summary.GetProperty("household").GetProperty("rows").GetInt32());
        Assert.Equal(studentIds.Count(householdIds.Contains), exact.GetProperty("matchedStudentRows").GetInt32());
        Assert.Equal(studentIds.Count(id => !householdIds.Contains(id)), exact.GetProperty("studentOnly").GetInt32());
        Assert.Equal(inWindow.Count(id => !inStudents.Contains(id)), exact.GetProperty("householdOnlyInWindow").GetInt32());
    }

    [Fact]
    public void Rows_join_as_the_true_ids_and_the_dirt_foretell()
    {
        var harmed = written.Dirt.Where(d => d[3].StartsWith("Id", StringComparison.Ordinal) && !HarmlessToIds.Contains(d[3])).ToLookup(d => (d[0], d[1]), d => d[3]);
        var householdIds = written.File(WrittenDistrict.HouseholdName).Rows.Values.Select(r => ResidentId.Normalize(r[8])).ToHashSet();
        var students = written.File(WrittenDistrict.StudentName);
        var foretold = 0;
        foreach (var person in written.People.Where(p => p[4] != "" && p[13] != ""))
        {
            var atHome = HouseholdRows(person).Any(row => !harmed.Contains((WrittenDistrict.HouseholdName, row)));
            foreach (var row in person[13].Split(';'))
            {
                var joined = ResidentId.TryParse(students.Rows[int.Parse(row, CultureInfo.InvariantCulture)][5], out var id) && householdIds.Contains(id.Text);
                var kinds = harmed[(WrittenDistrict.StudentName, row)].ToList();
                if (kinds.Count == 0)
                {
                    Assert.True(joined || !atHome, $"person {person[0]} row {row}");
                    Assert.Equal(person[4], id.Text);
                    foretold++;
                }
                else if (joined)
                {
                    Assert.All(kinds, k => Assert.Contains(k, ValidButWrong));
                }
            }
        }

        Assert.True(foretold > 7_000);

        static string[] HouseholdRows(string[] person) => person[12] == "" ? [] : person[12].Split(';');
    }

    [Fact]
    public void Numbers_that_excel_damaged_are_counted_as_listed()
    {
        var listed = written.Dirt.Count(d => d[0] == WrittenDistrict.StudentName && (d[3] is "IdNumberCell" or "IdScientificText"));

        Assert.True(listed > 0);
        Assert.Equal(listed, written.Summary.GetProperty("students").GetProperty("withIdDamagedByExcel").GetInt32());
    }

    [Fact]
    public void The_household_file_is_in_gb18030_and_keeps_rare_characters()
    {
        var file = written.File(WrittenDistrict.HouseholdName);

        Assert.Contains("18030", file.Encoding);
        Assert.Contains(file.Rows.Values, r => r[3]!.Contains("𬭎", StringComparison.Ordinal));
    }

    [Fact]
    public void A_child_who_dropped_out_is_in_the_dropouts_with_a_cause()
    {
        Assert.Equal(written.Summary.GetProperty("dropouts").GetInt32(), written.Dropouts.Count);
        Assert.All(written.Dropouts, d => Assert.True(int.Parse(d[7], CultureInfo.InvariantCulture) is >= 1 and <= 17 or 99));
    }
}
