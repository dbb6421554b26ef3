using System.Globalization;
using Baoxue.Data;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Cli;

/// <summary>Three autumns loaded one after another tell of a child what truly happened.</summary>
public sealed class EditionsTests : IAsyncLifetime
{
    private static readonly DateOnly[] Autumns = [new(2024, 10, 15), new(2025, 10, 15), new(2026, 10, 15)];

    /// <summary>What steps between two autumns leave in the registers; a register holds those who are at school, and no reasons.</summary>
    private static readonly Dictionary<string, EnrollmentEventKind[]> Shown = new()
    {
        ["Promoted"] = [EnrollmentEventKind.Promoted],
        ["Repeated"] = [EnrollmentEventKind.Repeated],
        ["Promoted TransferredIn TransferredOut"] = [EnrollmentEventKind.Promoted, EnrollmentEventKind.TransferredIn, EnrollmentEventKind.TransferredOut],
        // From a teaching point to the next grade at the village's school.
        ["TransferredIn TransferredOut"] = [EnrollmentEventKind.Promoted, EnrollmentEventKind.TransferredIn, EnrollmentEventKind.TransferredOut],
        ["Enrolled FinishedPrimary"] = [EnrollmentEventKind.Enrolled, EnrollmentEventKind.Graduated],
        ["Enrolled"] = [EnrollmentEventKind.Enrolled],
        // Of a migrant in a later grade nobody knows more.
        ["TransferredIn"] = [EnrollmentEventKind.RecordAppeared],
        // Nobody is said to go up while away.
        ["Promoted Suspended"] = [EnrollmentEventKind.Corrected, EnrollmentEventKind.Suspended],
        ["Graduated"] = [EnrollmentEventKind.RecordGoneAfterGradeNine],
        ["Died"] = [EnrollmentEventKind.RecordGone],
        ["DroppedOut"] = [EnrollmentEventKind.RecordGone],
        ["TransferredOut"] = [EnrollmentEventKind.RecordGone],
        ["Received TransferredOut"] = [EnrollmentEventKind.RecordGone],
        ["WentAbroad"] = [EnrollmentEventKind.RecordGone],
    };

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("baoxue-editions-");

    private TestDistrict _district = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.Equal((0, ""), Ending(await CommandLine.RunAsync(_files.FullName, "simulate", "--seed", "5", "--as-of", "2026-10-15", "--editions", "3", "--out", _files.FullName)));
        _district = await TestDistrict.CreateAsync(new TestDatabase(DatabaseSettings.Sqlite));
        Assert.Equal((0, ""), Ending(await _district.CommandAsync("admin", "create", "admin", "--name", "管理员")));
        Assert.Equal((0, ""), Ending(await _district.CommandAsync("load", "organizations", Path.Combine(_files.FullName, "机构名册.csv"))));
        foreach (var on in Autumns)
        {
            // In force, with rows refused.
            Assert.Equal((1, ""), Ending(await _district.CommandAsync("load", "student", Path.Combine(_files.FullName, $"学籍-{on:yyyyMMdd}.xlsx"), "--as-of", $"{on:yyyy-MM-dd}", "--accept", "学年交替")));
        }
    }

    [Fact]
    public async Task The_events_of_a_child_are_its_true_steps_year_by_year()
    {
        var people = Answer("people.csv").ToDictionary(p => p["person"]);
        var soiled = Answer("dirt.csv").Where(d => d["person"] != "").Select(d => people[d["person"]]["family"]).ToHashSet();
        var steps = Answer("steps.csv").ToLookup(s => s["person"]);
        var events = await _district.AsSystemAsync(db => db.EnrollmentEvents.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        var children = (await _district.AsSystemAsync(db => db.Children.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken))).ToLookup(c => (c.Name, c.BirthOn));
        var byChild = events.ToLookup(e => e.ChildId);
        var compared = Shown.Keys.ToDictionary(k => k, _ => 0);
        var namesakes = people.Values.CountBy(p => (p["name"], p["birth"])).ToDictionary();

        foreach (var person in people.Values.Where(p => p["kinship"] == "Offspring" && !soiled.Contains(p["family"]) && namesakes[(p["name"], p["birth"])] == 1))
        {
            foreach (var (before, now) in Autumns.Zip(Autumns.Skip(1)))
            {
                if (Passage([.. steps[person["person"]]], before, now) is not { } passage || !Shown.TryGetValue(passage.Kinds, out var expected))
                {
                    continue;
                }

                // Whatever became of a child in the course of grade nine, the next autumn's register would not hold it.
                expected = passage.Start == 9 && expected is [EnrollmentEventKind.RecordGone] ? [EnrollmentEventKind.RecordGoneAfterGradeNine] : expected;

                var child = Assert.Single(children[(person["name"], Day(person["birth"]))]);
                var shown = byChild[child.Id].Where(e => e.OccurredOn > before && e.OccurredOn <= now).ToList();
                Assert.Equal((person["person"], string.Join(' ', expected)), (person["person"], string.Join(' ', shown.Select(e => e.Kind.ToString()).Order(StringComparer.Ordinal))));
                Assert.All(
                    shown.Where(e => e.Kind is not (EnrollmentEventKind.TransferredOut or EnrollmentEventKind.Graduated or EnrollmentEventKind.RecordGone or EnrollmentEventKind.RecordGoneAfterGradeNine)),
                    e => Assert.Equal((passage.School, passage.Grade), (e.SchoolCode, e.GradeNumber)));
                compared[passage.Kinds]++;
            }
        }

        Assert.All(compared, c => Assert.True(c.Value > 0, c.Key));
        Assert.True(compared["Promoted"] > 5_000);
    }

    public async ValueTask DisposeAsync()
    {
        await _district.DisposeAsync();
        _files.Delete(recursive: true);
    }

    /// <summary>
    /// What happened between two days to a child who was at school on the first, or entered since; null when
    /// it was not at school, came back to the school it left, or changed school and stage at once, which reads as entering.
    /// </summary>
    private static (string Kinds, short? Start, string School, short? Grade)? Passage(List<Dictionary<string, string>> steps, DateOnly before, DateOnly now)
    {
        var start = steps.LastOrDefault(s => Day(s["on"]) <= before);
        var told = steps.Where(s => Day(s["on"]) > before && Day(s["on"]) <= now).ToList();
        if (told.Count == 0
            || (start is null && (told.Count > 1 || told[0]["kind"] is not ("Enrolled" or "TransferredIn")))
            || (start is not null && (start["school"].Length == 0 || start["kind"] is not ("Enrolled" or "Promoted" or "Repeated" or "TransferredIn" or "Resumed" or "Returned")))
            || (told.Exists(s => s["kind"] == "TransferredIn") && (told[^1]["school"] == start?["school"] || (GradeOf(told[^1]) >= 7 && (start is null || GradeOf(start) < 7)))))
        {
            return null;
        }

        return (string.Join(' ', told.Select(s => s["school"].Length == 0 ? "Received" : s["kind"]).Order(StringComparer.Ordinal)), start is null ? null : GradeOf(start), told[^1]["school"], GradeOf(told[^1]));
    }

    private static short GradeOf(Dictionary<string, string> step) => short.Parse(step["grade"], CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (int, string) Ending(CommandLine.Ended ended) => (ended.ExitCode, ended.Errors);

    // Nothing in these three holds a comma.
    private List<Dictionary<string, string>> Answer(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(_files.FullName, "answers", name)).Select(l => l.Split(',')).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(f => f.First, f => f.Second))];
    }
}
