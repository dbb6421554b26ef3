using System.Globalization;
using System.Text.Json;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

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
    }

    /// <summary>
    /// The lists hold the persons that are truly in one register only, or twice in the student register, whatever their rows say; of a
    /// thousand at most two are wrong and two are missing.
    /// </summary>
    public static async Task HoldsOfListsAsync(LoadedDistrict loaded)
    {
        var truth = File.ReadLines(Path.Combine(loaded.Files, "answers", "comparison.csv")).Select(l => l.Split(',')).Where(l => l[0] == "person").ToLookup(l => l[1]);
        var run = new ComparisonRunId(Json(loaded.Compared).GetProperty("id").GetGuid());
        var found = (await loaded.District.AsSystemAsync(db => (
            from f in db.ComparisonFindings
            where f.RunId == run
            join s in db.StudentRecords on f.StudentRecordId equals (StudentRecordId?)s.Id into ofStudent
            from s in ofStudent.DefaultIfEmpty()
            join h in db.HouseholdRecords on f.HouseholdRecordId equals (HouseholdRecordId?)h.Id into ofHousehold
            from h in ofHousehold.DefaultIfEmpty()
            select new { f.Category, Student = (int?)s.RowNumber, Household = (int?)h.RowNumber }).ToListAsync(Ct))).ToLookup(f => f.Category);
        var refused = await RefusedAsync(loaded);

        // Whoever has a row in the other file that was refused may rightly be missed there.
        var unsure = WithRefusedRow(loaded, "studentRows", refused.Students, "householdRows");
        var unsureStudents = WithRefusedRow(loaded, "householdRows", refused.Households, "studentRows");
        Close("householdOnly", Rows(truth["householdOnly"], 4, refused.Households), found[DifferenceCategory.HouseholdOnly].Select(f => f.Household!.Value).Where(row => !unsure.Contains(row)));
        Close("studentOnly", Rows(truth["studentOnly"], 3, refused.Students), found[DifferenceCategory.StudentOnly].Select(f => f.Student!.Value).Where(row => !unsureStudents.Contains(row)));
        Close("duplicates", Doubled(loaded, refused.Students), found[DifferenceCategory.DuplicateStudent].Select(f => f.Student!.Value).Distinct(), countsOnly: true);
    }

    private static void Close(string what, IEnumerable<int> wanted, IEnumerable<int> listed, bool countsOnly = false)
    {
        const int each = 500;
        var (truth, told) = (wanted.ToHashSet(), listed.ToHashSet());
        var (wrong, missing) = countsOnly ? (Math.Max(0, told.Count - truth.Count), Math.Max(0, truth.Count - told.Count)) : (told.Except(truth).Count(), truth.Except(told).Count());
        var most = Math.Max(2, truth.Count / each);
        Assert.True(truth.Count > 0 && wrong <= most && missing <= most, $"{what}: {truth.Count} in truth, {told.Count} listed, {wrong} wrongly, {missing} missing, of which {most} each are allowed.");
    }

    private static IEnumerable<int> Rows(IEnumerable<string[]> answers, int column, HashSet<int> refused) =>
        answers.Select(a => int.Parse(a[column], CultureInfo.InvariantCulture)).Where(row => !refused.Contains(row));

    /// <summary>The rows in one register of whoever has a row in the other that was refused.</summary>
    private static HashSet<int> WithRefusedRow(LoadedDistrict loaded, string column, HashSet<int> refused, string wanted)
    {
        var lines = File.ReadLines(Path.Combine(loaded.Files, "answers", "people.csv")).Select(l => l.Split(',')).ToList();
        var (asked, given) = (Array.IndexOf(lines[0], column), Array.IndexOf(lines[0], wanted));
        return [.. lines.Skip(1).Where(l => RowsIn(l[asked]).Any(refused.Contains)).SelectMany(l => RowsIn(l[given]))];
    }

    private static IEnumerable<int> RowsIn(string cell) => cell.Trim('"').Split(';', StringSplitOptions.RemoveEmptyEntries).Select(row => int.Parse(row, CultureInfo.InvariantCulture));

    /// <summary>The second and later rows of whoever has several in the student register.</summary>
    private static IEnumerable<int> Doubled(LoadedDistrict loaded, HashSet<int> refused)
    {
        var lines = File.ReadLines(Path.Combine(loaded.Files, "answers", "people.csv")).Select(l => l.Split(',')).ToList();
        var column = Array.IndexOf(lines[0], "studentRows");
        return lines.Skip(1).SelectMany(l => RowsIn(l[column]).Where(row => !refused.Contains(row)).Skip(1));
    }

    private static async Task<(HashSet<int> Students, HashSet<int> Households)> RefusedAsync(LoadedDistrict loaded)
    {
        var stored = await loaded.District.AsSystemAsync(async db => (
            Students: (await db.StudentRecords.Select(r => r.RowNumber).ToListAsync(Ct)).ToHashSet(), Households: (await db.HouseholdRecords.Select(r => r.RowNumber).ToListAsync(Ct)).ToHashSet()));
        return (
            Enumerable.Range(0, stored.Students.Max() + 1).Where(row => !stored.Students.Contains(row)).ToHashSet(),
            Enumerable.Range(0, stored.Households.Max() + 1).Where(row => !stored.Households.Contains(row)).ToHashSet());
    }
}
