using System.Globalization;
using System.Text.Json;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Cli;

/// <summary>Holds what the commands said and stored of a district against the answers of the simulator.</summary>
internal static class AnswerKey
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The answer of a verb that found something to look at, as registers full of dirt give it.</summary>
    public static JsonElement Json(CommandLine.Ended ended) => Json(ended, endsWith: 1);

    public static JsonElement Json(CommandLine.Ended ended, int endsWith)
    {
        Assert.Equal((endsWith, ""), (ended.ExitCode, ended.Errors));
        using var answer = JsonDocument.Parse(ended.Output);
        return answer.RootElement.Clone();
    }

    public static void HoldsOfLoads(LoadedDistrict loaded)
    {
        foreach (var (load, register, source) in new[] { (Json(loaded.Household), "household", "Household"), (Json(loaded.Student), "students", "Student") })
        {
            var counts = load.GetProperty("counts");
            Assert.Equal((source, "Published", LoadedDistrict.AsOf), (load.GetProperty("source").GetString(), load.GetProperty("state").GetString(), load.GetProperty("asOf").GetString()));
            Assert.True(load.GetProperty("isInForce").GetBoolean());
            Assert.Equal(
                (loaded.Answer(register, "rows"), loaded.Answer(register, "refused")),
                (counts.GetProperty("read").GetInt64(), counts.GetProperty("rejected").GetInt64()));
            Assert.Equal(loaded.Answer(register, "rows") - loaded.Answer(register, "refused"), counts.GetProperty("new").GetInt64());
        }
    }

    public static void HoldsOfCounts(LoadedDistrict loaded)
    {
        var run = Json(loaded.Compared);
        var counts = run.GetProperty("counts");
        (string Counted, long Value)[] foretold =
        [
            ("students", loaded.Answer("students", "rows") - loaded.Answer("students", "refused")),
            ("households", loaded.Answer("household", "rows") - loaded.Answer("household", "refused")),
            ("householdsInWindow", loaded.Answer("exact", "householdRowsInWindow")),
            ("matchedById", loaded.Answer("exact", "matchedStudentRows")),
            ("householdOnlyById", loaded.Answer("exact", "householdOnlyInWindow")),
            ("householdsWithoutId", loaded.Answer("exact", "householdRowsInWindowWithoutValidId")),
            ("studentOnlyById", loaded.Answer("exact", "studentOnly")),
            ("studentsWithoutId", loaded.Answer("exact", "studentRowsWithoutValidId")),
        ];
        Assert.Equal((LoadedDistrict.AsOf, "Finished"), (run.GetProperty("asOf").GetString(), run.GetProperty("state").GetString()));
        Assert.Equal(foretold, foretold.Select(f => (f.Counted, counts.GetProperty(f.Counted).GetInt64())));
        Assert.Equal(
            loaded.Answer("exact", "differingRows"),
            run.GetProperty("byCategory").GetProperty("IdentityDiffers").GetInt64() - counts.GetProperty("pairedByPerson").GetInt64());
    }

    /// <summary>Every child that the key names by an exact number is in its list, as often as it is named, and nobody else with a number is.</summary>
    public static async Task HoldsOfListsAsync(LoadedDistrict loaded)
    {
        var answers = File.ReadLines(Path.Combine(loaded.Files, "answers", "comparison.csv")).Select(l => l.Split(',')).Where(l => l[0] == "exact").ToList();
        var blind = loaded.District.Services.GetRequiredService<BlindIndex>();
        var students = Keys(loaded.StudentFile, "身份证件号", answers.Where(a => a[3].Length > 0).Select(a => a[3]), blind);
        var households = Keys(loaded.HouseholdFile, "公民身份号码", answers.Where(a => a[4].Length > 0).Select(a => a[4]), blind);
        var run = new ComparisonRunId(Json(loaded.Compared).GetProperty("id").GetGuid());
        var found = await loaded.District.AsSystemAsync(db => (
            from f in db.ComparisonFindings
            where f.RunId == run
            join s in db.StudentRecords on f.StudentRecordId equals (StudentRecordId?)s.Id into ofStudent
            from s in ofStudent.DefaultIfEmpty()
            join h in db.HouseholdRecords on f.HouseholdRecordId equals (HouseholdRecordId?)h.Id into ofHousehold
            from h in ofHousehold.DefaultIfEmpty()
            select new { f.Category, f.MatchedBy, Student = s.IdIndex, Household = h.IdIndex, h.BirthOn }).ToListAsync(Ct));
        var window = (From: Window(loaded, "windowFrom"), To: Window(loaded, "windowTo"));

        // A pair by name is a difference by number on either side that has one.
        var studentOnly = found.Where(f => f.Student is not null && (f.Category == DifferenceCategory.StudentOnly || f.MatchedBy == MatchedBy.NameBirthSex)).Select(f => IdKey.Of(f.Student));
        var householdOnly = found.Where(f => f.Household is not null && f.BirthOn >= window.From && f.BirthOn <= window.To
            && (f.Category == DifferenceCategory.HouseholdOnly || f.MatchedBy == MatchedBy.NameBirthSex)).Select(f => IdKey.Of(f.Household));
        var differs = found.Where(f => f is { Category: DifferenceCategory.IdentityDiffers, MatchedBy: MatchedBy.ExactId }).Select(f => IdKey.Of(f.Student));
        Assert.Equal(Of("studentOnly", 3, students), studentOnly.Order());
        Assert.Equal(Of("householdOnly", 4, households), householdOnly.Order());
        Assert.Equal(Of("differs", 3, students), differs.Order());
        Assert.Equal(Of("differs", 4, households), Of("differs", 3, students));

        IEnumerable<UInt128> Of(string kind, int column, Dictionary<string, UInt128> keys) => answers.Where(a => a[1] == kind).Select(a => keys[a[column]]).Order();
    }

    /// <summary>The blind indexes of the numbers in these rows of a file.</summary>
    private static Dictionary<string, UInt128> Keys(string file, string heading, IEnumerable<string> rows, BlindIndex blind)
    {
        var wanted = rows.Select(r => int.Parse(r, CultureInfo.InvariantCulture)).ToHashSet();
        var keys = new Dictionary<string, UInt128>();
        using var reader = TableReader.Open(file, Path.GetFileName(file), new TableLimits());
        var column = -1;
        while (reader.Read())
        {
            column = column >= 0 ? column : Enumerable.Range(0, reader.FieldCount).FirstOrDefault(i => reader.GetText(i) == heading, -1);
            if (wanted.Contains(reader.RowNumber) && ResidentId.TryParse(reader.GetText(column), out var id))
            {
                keys[reader.RowNumber.ToString(CultureInfo.InvariantCulture)] = IdKey.Of(blind.Of(IndexPurpose.IdNumber, id.Text));
            }
        }

        return keys;
    }

    private static DateOnly Window(LoadedDistrict loaded, string name) => DateOnly.Parse(loaded.Text(name), CultureInfo.InvariantCulture);
}
