using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Features.Tests.Cli;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>A run lays every list in force over the student register.</summary>
public sealed class ListingRunTests
{
    [Theory, DatabaseData]
    public async Task Each_list_tells_what_it_has_to_tell(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database);
        await using var _ = district;

        Assert.Equal(
            [
                "AidMissing 王小芳", "AidUnregistered 吴小助", "AttendingUnregistered 周新生", "AttendsElsewhere 李小明", "DepartedEnrolled 李小明", "DisabilityUnmarked 王小芳", "HomeTaughtUnregistered 冯小教",
                "MigrantUnenrolled 郑小来", "NeedsPlacement 孙小安", "NeedsPlacement 钱小平", "NotAttending 欧阳明明", "PoorUnenrolled 赵小雨",
            ],
            await district.FoundAsync(run));
        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(run)))!;
        Assert.Equal(RegisterSources.Listings, answer.Beside.Select(l => l.Source));
        Assert.Equal((2, 1), (answer.ByCategory[DifferenceCategory.NeedsPlacement], answer.ByCategory[DifferenceCategory.PoorUnenrolled]));
    }

    [Theory, DatabaseData]
    public async Task A_list_that_is_not_in_force_says_nothing_and_the_others_go_on(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database, RegisterSource.Poverty);
        await using var _ = district;

        Assert.Equal(["PoorUnenrolled 赵小雨"], await district.FoundAsync(run));
        var stored = await district.AsSystemAsync(db => db.ComparisonRuns.AsNoTracking().SingleAsync(r => r.Id == run));
        Assert.Equal([DifferenceCategory.PoorUnenrolled], Enum.GetValues<DifferenceCategory>().Where(k => k.IsOfListing && stored.Compares(k)));
    }

    [Theory, DatabaseData]
    public async Task A_finding_says_what_both_sides_say_and_counts_by_township_and_school(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database);
        await using var _ = district;

        var elsewhere = Assert.Single(await district.RowsAsync(Actors.Registrar, run, DifferenceCategory.AttendsElsewhere));
        var unmarked = Assert.Single(await district.RowsAsync(Actors.Registrar, run, DifferenceCategory.DisabilityUnmarked));
        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(run)))!;

        Assert.Equal(("在校学生花名册，第一小学", "第二中学，八年级"), (FindingWords.OfListing(elsewhere), FindingWords.OfRecord(elsewhere)));
        Assert.Equal(("持证残疾儿童少年名册：视力残疾，芦庙镇", "第一小学，五年级"), (FindingWords.OfListing(unmarked), FindingWords.OfRecord(unmarked)));
        Assert.Equal(MatchedBy.ExactId, elsewhere.MatchedBy);
        Assert.DoesNotContain(Pupils.All[2].Id, elsewhere.Listing!.MaskedIdNumber, StringComparison.Ordinal);
        Assert.Equal([("芦庙镇", 2)], answer.ByTownship.Where(p => p.Counts.ContainsKey(DifferenceCategory.NeedsPlacement)).Select(p => (p.Name, p.Counts[DifferenceCategory.NeedsPlacement])));
        Assert.Equal([("第一小学", 1)], answer.BySchool.Where(p => p.Counts.ContainsKey(DifferenceCategory.AttendingUnregistered)).Select(p => (p.Name, p.Counts[DifferenceCategory.AttendingUnregistered])));
        Assert.DoesNotContain(answer.BySchool, p => p.Counts.ContainsKey(DifferenceCategory.PoorUnenrolled));
    }

    [Theory, DatabaseData]
    public async Task A_list_of_findings_is_taken_out_with_both_sides(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database);
        await using var _ = district;

        var rows = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportComparisonFindings.Command(new(run, DifferenceCategory.AttendsElsewhere))));

        Assert.Equal(("在校学生花名册，第一小学", "第二中学，八年级"), (rows[1][Array.IndexOf(rows[0], "名册所载")], rows[1][Array.IndexOf(rows[0], "学籍所载")]));
    }

    [Theory, DatabaseData]
    public async Task The_matter_page_lays_the_entry_beside_the_record_with_the_weight_of_each_field(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database);
        await using var __ = district;
        var matter = await district.AsSystemAsync(db => db.Discrepancies.AsNoTracking().SingleAsync(d => d.Category == DifferenceCategory.DisabilityUnmarked));

        var answer = (await district.RunAsync(MatterDistrict.School, new GetDiscrepancy.Query(matter.Id, new())))!;
        var whole = (await district.RunAsync(Actors.Registrar, new GetDiscrepancy.Query(matter.Id, new())))!;

        // The school sees its pupil, and of the entry, which names no school, nothing.
        Assert.Equal((ListedPeople.Fang, null, null), (answer.Texts.Student![RegisterStrategy.Name], answer.Texts.Other, answer.Evidence));
        Assert.Equal(ListedPeople.Fang, whole.Texts.Other![RegisterStrategy.Name]);
        Assert.Contains(whole.Evidence!.Lines, l => l.Agreement == EvidenceAgreement.Same);
        Assert.All(whole.Evidence.Lines, l => Assert.NotEqual((l.Field, l.Level), (MatterWords.OfField(l.Field), MatterWords.OfLevel(l.Level, "名册"))));
    }

    [Theory, DatabaseData]
    public async Task Whoever_was_a_pupil_the_year_before_is_found_again_or_missed(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        district.Clock.SetUtcNow(new DateTimeOffset(2027, 11, 23, 1, 0, 0, TimeSpan.Zero));
        await Pupils.ReloadAsync(district, new DateOnly(2027, 10, 15), "1班", without: ["王小芳", "王明", "欧阳明明"]);
        await district.LoadListAsync(RegisterSource.Transfers, [ListedPeople.Pupil(1, "外地学校,20270901")], asOf: new DateOnly(2027, 10, 15));
        await district.LoadListAsync(RegisterSource.Departures, [ListedPeople.Pupil(0, "死亡,20270301"), ListedPeople.Pupil(3, "迁出,20270301")], asOf: new DateOnly(2027, 10, 15));

        var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(2027, 10, 15)))).Value;
        await district.RunJobsAsync();

        Assert.Equal(["NotCarriedOver 欧阳明明"], await district.FoundAsync(run));
        var row = Assert.Single(await district.RowsAsync(MatterDistrict.School, run, DifferenceCategory.NotCarriedOver));
        Assert.Equal(("第一小学", "第一小学，四年级"), (row.School, FindingWords.OfRecord(row)));
        var answer = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(run)))!;
        Assert.Equal([(RegisterSource.Student, new DateOnly(2026, 10, 15))], answer.Beside.Where(l => l.Source == RegisterSource.Student).Select(l => (l.Source, l.AsOf)));
    }

    [Theory, DatabaseData]
    public async Task Whoever_bears_the_number_of_another_by_mistake_is_not_hidden_by_them(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var (fang, ming) = (Pupils.All[0].Id, Pupils.All[1].Id);
        var path = Path.Combine(district.Directory, "pupils.csv");
        var rows = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, rows.Replace($"{ming[6..14]},居民身份证,{ming}", $"{fang[6..14]},居民身份证,{fang}", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await district.LoadAsync(RegisterSource.Student, path, MatterDistrict.AsOf.AddDays(1));
        await district.LoadListAsync(RegisterSource.ClassRoll, [ListedPeople.Pupil(0, "2134000001,第一小学,五年级,1班")]);

        var run = await MatterDistrict.CompareAsync(district);

        Assert.Equal(["NotAttending 欧阳明明", "NotAttending 王明"], await district.FoundAsync(run));
        Assert.Single(await district.RowsAsync(Actors.Registrar, run, DifferenceCategory.DuplicateStudent));
    }

    [Theory, DatabaseData]
    public async Task A_year_is_not_compared_with_itself_nor_with_one_long_past(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await Pupils.ReloadAsync(district, new DateOnly(2026, 10, 16), "1班", without: ["王明"]);
        var same = await MatterDistrict.CompareAsync(district);
        district.Clock.SetUtcNow(new DateTimeOffset(2028, 11, 23, 1, 0, 0, TimeSpan.Zero));
        await Pupils.ReloadAsync(district, new DateOnly(2028, 10, 15), "1班", without: ["王明", "王小芳"]);
        var later = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(new DateOnly(2028, 10, 15)))).Value;
        await district.RunJobsAsync();

        Assert.Empty(await district.FoundAsync(same));
        Assert.Empty(await district.FoundAsync(later));
    }

    [Theory, DatabaseData]
    public async Task A_list_is_taken_in_and_compared_by_command(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var file = Path.Combine(district.Directory, "名册.csv");
        await File.WriteAllTextAsync(file, Lists.Csv(RegisterSource.Poverty, ListedPeople.All[RegisterSource.Poverty]), TestContext.Current.CancellationToken);

        var load = AnswerKey.Json(await district.CommandAsync("load", "listing", "poverty", file, "--as-of", "2026-10-15", "--json"), endsWith: 0);
        var compared = await district.CommandAsync("compare", "--as-of", "2026-10-15", "--json");
        var said = await district.CommandAsync("compare", "--as-of", "2026-10-15");

        Assert.Equal(("Poverty", 2), (load.GetProperty("source").GetString(), load.GetProperty("counts").GetProperty("new").GetInt64()));
        var run = AnswerKey.Json(compared);
        Assert.Equal(["Poverty"], run.GetProperty("compared").EnumerateArray().Select(l => l.GetProperty("source").GetString()));
        Assert.Equal(1, run.GetProperty("byCategory").GetProperty("PoorUnenrolled").GetInt32());
        Assert.Contains("脱贫户、监测户未在籍 1", said.Output, StringComparison.Ordinal);
        Assert.Contains("学籍 × 在校：没有数据，未比对", said.Output, StringComparison.Ordinal);
    }
}
