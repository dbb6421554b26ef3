using System.Globalization;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Cli;

/// <summary>
/// Holds what the lists of other offices told of a district against what is true of each person, whatever the rows say. Left out are persons
/// of whom a row was refused, since nobody can tell of them what the row said.
/// </summary>
internal sealed class ListAnswerKey
{
    private const double LeastRecall = 0.99;
    private const double LeastPrecision = 0.98;

    private static readonly Dictionary<string, DifferenceCategory> Kinds = new()
    {
        ["RollMissing"] = DifferenceCategory.NotAttending,
        ["RollUnregistered"] = DifferenceCategory.AttendingUnregistered,
        ["RollOtherSchool"] = DifferenceCategory.AttendsElsewhere,
        ["PoorOutOfSchool"] = DifferenceCategory.PoorUnenrolled,
        ["DisabledUnplaced"] = DifferenceCategory.NeedsPlacement,
        ["JusticeUnplaced"] = DifferenceCategory.NeedsPlacement,
        ["DisabilityUnmarked"] = DifferenceCategory.DisabilityUnmarked,
        ["DisabilityUncertified"] = DifferenceCategory.DisabilityUncertified,
        ["HomeTaughtUnregistered"] = DifferenceCategory.HomeTaughtUnregistered,
        ["AidMissing"] = DifferenceCategory.AidMissing,
        ["AidWithoutRecord"] = DifferenceCategory.AidUnregistered,
        ["MigrantOutOfSchool"] = DifferenceCategory.MigrantUnenrolled,
        ["MigrantUncertified"] = DifferenceCategory.MigrantWithoutPermit,
        ["DepartedEnrolled"] = DifferenceCategory.DepartedEnrolled,
        ["NotCarriedOver"] = DifferenceCategory.NotCarriedOver,
    };

    private readonly LoadedDistrict _loaded;
    private readonly ILookup<(string Name, DateOnly Birth), int> _namesakes;
    private readonly Dictionary<(int Sequence, int Row), int> _ofStudentRow = [];
    private readonly Dictionary<(RegisterSource List, int Row), int> _ofSoiledRow = [];
    private readonly HashSet<int> _unsure = [];

    private ListAnswerKey(LoadedDistrict loaded)
    {
        _loaded = loaded;
        var people = Answer("people.csv");
        _namesakes = people.ToLookup(p => (p["name"], DateOnly.ParseExact(p["birth"], "yyyy-MM-dd", CultureInfo.InvariantCulture)), p => Number(p["person"]));
        foreach (var person in people)
        {
            foreach (var row in person["studentRows"].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                _ofStudentRow[(loaded.Autumns, Number(row))] = Number(person["person"]);
            }

            foreach (var row in person["earlierStudentRows"].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                _ofStudentRow[(loaded.Autumns - 1, Number(row.Split(':')[1]))] = Number(person["person"]);
            }
        }

        foreach (var line in File.ReadLines(Path.Combine(loaded.Files, "answers", "dirt.csv")).Skip(1).Select(l => l.Split(',')).Where(l => l[1].Length > 0 && l[^1].Length > 0))
        {
            if (RegisterSources.Listings.FirstOrDefault(s => line[0] == Path.GetFileName(loaded.ListFile(s))) is var list && list != default)
            {
                _ofSoiledRow[(list, Number(line[1]))] = Number(line[^1]);
            }
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// The lists tell of nearly all they concern, and of hardly anybody else; so does each kind by itself, of which one person may always be
    /// missing and one be wrong, since of thirty that is more than two in a hundred.
    /// </summary>
    public static async Task HoldsAsync(LoadedDistrict loaded)
    {
        var key = new ListAnswerKey(loaded);
        await key.LeaveOutRefusedAsync();
        var truth = key.Answer("lists.csv").ToLookup(a => Kinds[a["kind"]], a => Number(a["person"]));
        var found = await key.FoundAsync();
        var told = Kinds.Values.Distinct().Where(k => k != DifferenceCategory.NotCarriedOver || loaded.Autumns > 1).Select(k => key.Hold(k, truth[k], found[k])).ToList();
        var problems = told.Where(t => t.True == 0 || t.Right < Math.Min(t.True - 1, LeastRecall * t.True) || t.Wrong > Math.Max(1, (1 - LeastPrecision) * (t.Right + t.Wrong))).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        var (all, right, wrong) = (told.Sum(t => t.True), told.Sum(t => t.Right), told.Sum(t => t.Wrong));
        Assert.True(right >= LeastRecall * all && right >= LeastPrecision * (right + wrong), string.Join('\n', told));
    }

    private Told Hold(DifferenceCategory kind, IEnumerable<int> answers, IEnumerable<IReadOnlyList<int>> found)
    {
        var truth = answers.Where(p => !_unsure.Contains(p)).ToHashSet();
        var listed = found.Where(who => !who.Any(_unsure.Contains)).ToList();
        var right = listed.SelectMany(who => who.Where(truth.Contains).Take(1)).ToHashSet();
        var wrong = listed.Where(who => !who.Any(truth.Contains)).ToList();
        return new Told(kind, truth.Count, right.Count, wrong.Count, $"missing {string.Join(' ', truth.Except(right).Take(5))}, wrong {string.Join(' ', wrong.Take(5).Select(who => string.Join('/', who)))}");
    }

    // Whoever stands in each finding: more than one where nothing but name and birth date tells, and several have both.
    private async Task<ILookup<DifferenceCategory, IReadOnlyList<int>>> FoundAsync()
    {
        var run = new ComparisonRunId(AnswerKey.Json(_loaded.Compared).GetProperty("id").GetGuid());
        var found = await _loaded.District.AsSystemAsync(db => (
            from f in db.ComparisonFindings
            where f.RunId == run && f.Category >= DifferenceCategory.NotAttending
            join s in db.StudentRecords on f.StudentRecordId equals (StudentRecordId?)s.Id into ofStudent
            from s in ofStudent.DefaultIfEmpty()
            join e in db.ListingRecords on f.ListingRecordId equals (ListingRecordId?)e.Id into ofListing
            from e in ofListing.DefaultIfEmpty()
            select new { f.Category, f.Name, f.BirthOn, Sequence = (int?)s.FromSequence, Student = (int?)s.RowNumber, Source = (RegisterSource?)e.Source, Entry = (int?)e.RowNumber }).ToListAsync(Ct));
        return found.ToLookup(f => f.Category, f => (IReadOnlyList<int>)(
            !f.Category.IsAboutListing ? [_ofStudentRow[(f.Sequence!.Value, f.Student!.Value)]]
            : _ofSoiledRow.TryGetValue((f.Source!.Value, f.Entry!.Value), out var person) ? [person]
            : [.. _namesakes[(f.Name, f.BirthOn ?? default)]]));
    }

    private async Task LeaveOutRefusedAsync()
    {
        var (students, entries) = await _loaded.District.AsSystemAsync(async db => (
            (await db.StudentRecords.Select(r => new { r.FromSequence, r.RowNumber }).ToListAsync(Ct)).Select(r => (r.FromSequence, r.RowNumber)).ToHashSet(),
            (await db.ListingRecords.Select(r => new { r.Source, r.RowNumber }).ToListAsync(Ct)).Select(r => (r.Source, r.RowNumber)).ToHashSet()));
        var stored = students.Where(_ofStudentRow.ContainsKey).Select(r => _ofStudentRow[r]).ToHashSet();
        _unsure.UnionWith(_ofStudentRow.Where(r => r.Key.Sequence == _loaded.Autumns ? !students.Contains(r.Key) && !stored.Contains(r.Value) : !students.Contains(r.Key)).Select(r => r.Value));
        _unsure.UnionWith(_ofSoiledRow.Where(r => !entries.Contains(r.Key)).Select(r => r.Value));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // Nothing in these holds a comma but lists of rows, which are told apart by semicolons.
    private List<Dictionary<string, string>> Answer(string name)
    {
        var lines = File.ReadLines(Path.Combine(_loaded.Files, "answers", name)).Select(l => l.Split(',')).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(f => f.First, f => f.Second.Trim('"')))];
    }

    private sealed record Told(DifferenceCategory Kind, int True, int Right, int Wrong, string Who);
}
