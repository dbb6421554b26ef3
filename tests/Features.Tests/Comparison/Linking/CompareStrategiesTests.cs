using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Features.Tests.Cli;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Linkage;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Linking;

public sealed class CompareStrategiesTests
{
    private static readonly string Current = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "linkage", "student-household.json"));

    // Takes for one person's what the present one shows to a person first.
    private static readonly string Lax = StrategyJson.Write(StrategyJson.Read(Current) with { Version = 99, Threshold = -6 });

    [Theory, DatabaseData]
    public async Task The_same_strategy_changes_nothing_and_another_one_tells_whom(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await LoadMisspeltAsync(district);

        var same = (await district.RunAsync(Actors.Registrar, new CompareStrategies.Query(Current))).Value;
        var lax = (await district.RunAsync(Actors.Registrar, new CompareStrategies.Query(Lax))).Value;

        Assert.Equal((4, 0, 0), (same.Students, same.Counts.Count, same.Rows.Count));
        var gained = Assert.Single(lax.Rows);
        Assert.Equal((ChangeKind.Gained, "李小明", "第二中学"), (gained.Change, gained.Name, gained.School));
        Assert.Equal(("李小明", false, true), (gained.After!.Name, gained.Before!.IsLinked, gained.After.IsLinked));
        Assert.Equal((1, "学籍—户籍 1", "学籍—户籍 99"), (lax.Counts[ChangeKind.Gained], lax.Before, lax.After));
        Assert.InRange(gained.After.Probability!.Value, 0.01, 0.5);
        Assert.Equal(1, await district.AsSystemAsync(db => db.ComparisonRuns.CountAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_file_that_is_no_strategy_and_a_reader_of_a_part_are_refused(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);

        Assert.IsType<ComparisonRefusals.BadStrategy>((await district.RunAsync(Actors.Registrar, new CompareStrategies.Query("{}"))).Refusal);
        Assert.IsType<ComparisonRefusals.BadStrategy>((await district.RunAsync(Actors.Registrar, new CompareStrategies.Query("no json"))).Refusal);
        Assert.IsType<ComparisonRefusals.BadStrategy>((await district.RunAsync(Actors.Registrar, new CompareStrategies.Query(Current.Replace("\"guardians\"", "\"parents\"", StringComparison.Ordinal)))).Refusal);
        Assert.IsType<PlatformRefusals.NotAllowed>((await district.RunAsync(MatterDistrict.Township, new CompareStrategies.Query(Current))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task The_command_says_so_and_ends_with_a_code_of_its_own(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await LoadMisspeltAsync(district);
        var file = Path.Combine(district.Directory, "strategy.json");
        await File.WriteAllTextAsync(file, Lax, TestContext.Current.CancellationToken);

        var told = await district.CommandAsync("strategy", "compare", file);
        var json = AnswerKey.Json(await district.CommandAsync("strategy", "compare", file, "--json"));
        await File.WriteAllTextAsync(file, "[]", TestContext.Current.CancellationToken);
        var refused = await district.CommandAsync("strategy", "compare", file);

        Assert.Contains("新认定为同一人 1", told.Output, StringComparison.Ordinal);
        Assert.Contains("李小明，女，2012-03-05 出生，第二中学", told.Output, StringComparison.Ordinal);
        Assert.Equal(1, json.GetProperty("counts").GetProperty("Gained").GetInt32());
        Assert.Equal(1, refused.ExitCode);
    }

    // 李小明 stands in the household register under a number that is one digit off.
    private static Task LoadMisspeltAsync(TestDistrict district) => MatterDistrict.LoadHouseholdsAsync(district, MatterDistrict.AsOf.AddDays(1), "女", extra: "4,李小明,女,20120305,341699201203050012,341602102");
}
