using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>A child on the list of justice and one on that of disability are to whoever is not named for it the same but for name and birth date.</summary>
public sealed class CompartmentFindingTests
{
    [Theory, DatabaseData]
    public async Task A_finding_says_neither_list_nor_reason(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database);
        await using var _ = district;

        foreach (var reader in Readers.Others)
        {
            var rows = await district.RowsAsync(reader, run, DifferenceCategory.NeedsPlacement);
            Assert.Equal([ListedPeople.Certified, ListedPeople.Judged], rows.Select(r => r.Name).Order(StringComparer.Ordinal));
            Assert.All(rows, r => Assert.Equal(("", "", null), (FindingWords.OfListing(r), FindingWords.OfRecord(r), r.Subject)));
            Assert.Single(rows.Select(r => r with { Id = default, Name = "", BirthOn = null }).Distinct());
        }

        foreach (var reader in Readers.Named)
        {
            var rows = await district.RowsAsync(reader, run, DifferenceCategory.NeedsPlacement);
            Assert.Equal("司法行政工作名册：服刑人员子女，芦庙镇", FindingWords.OfListing(rows.Single(r => r.Name == ListedPeople.Judged)));
            Assert.Equal("持证残疾儿童少年名册：智力残疾，芦庙镇", FindingWords.OfListing(rows.Single(r => r.Name == ListedPeople.Certified)));
        }
    }

    [Theory, DatabaseData]
    public async Task A_matter_says_neither_list_nor_reason(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database);
        await using var __ = district;
        var matters = await district.AsSystemAsync(db => db.Discrepancies.AsNoTracking().Where(d => d.Category == DifferenceCategory.NeedsPlacement).ToListAsync());
        Assert.Equal(2, matters.Count);

        foreach (var reader in Readers.Others)
        {
            var told = new HashSet<string>();
            foreach (var matter in matters)
            {
                var answer = (await district.RunAsync(reader, new GetDiscrepancy.Query(matter.Id, new())))!;
                Assert.Equal((null, null, null), (answer.Texts.Student, answer.Texts.Other, answer.Evidence));
                told.Add(Readers.TextOf(new { Matter = answer.Matter with { Name = "", BirthOn = null, Number = 0 }, answer.State, Found = answer.Found with { Id = default, Name = "", BirthOn = null }, answer.Runs, answer.Rule.Category, answer.IsLead }));
                Readers.SaysNothing(told.Last());
            }

            Assert.Single(told);
            Assert.Single((await MatterDistrict.ListAsync(district, reader, new DiscrepancyFilter { Category = DifferenceCategory.NeedsPlacement })).Rows.Select(r => Readers.TextOf(r with { Id = default, Number = 0, Name = "", BirthOn = null })).Distinct());
        }

        var judged = (await district.RunAsync(Actors.Registrar, new GetDiscrepancy.Query(matters.Single(m => m.Name == ListedPeople.Judged).Id, new())))!;
        Assert.Equal("司法行政工作名册：服刑人员子女，芦庙镇", FindingWords.OfListing(judged.Found));
        Assert.NotNull(judged.Texts.Other);
    }

    [Theory, DatabaseData]
    public async Task What_is_taken_out_says_neither_list_nor_reason(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database);
        await using var _ = district;
        var officer = Readers.Others[^1];

        var findings = Exported.Rows(await district.ExportAsync(officer, new ExportComparisonFindings.Command(new(run, DifferenceCategory.NeedsPlacement))));
        var matters = Exported.Rows(await district.ExportAsync(officer, new ExportDiscrepancies.Command(new DiscrepancyFilter { Category = DifferenceCategory.NeedsPlacement })));

        foreach (var rows in new[] { findings, matters })
        {
            Assert.Equal(3, rows.Count);
            Assert.DoesNotContain("缺或无效", rows.SelectMany(r => r));
            var personal = rows[0].Index().Where(h => h.Item is "姓名" or "出生日期" or "编号" or "序号").Select(h => h.Index).ToHashSet();
            Assert.Single(rows.Skip(1).Select(r => string.Join('|', r.Index().Where(c => !personal.Contains(c.Index)).Select(c => c.Item))).Distinct());
            Readers.SaysNothing(string.Join(' ', rows.SelectMany(r => r)));
        }
    }

    [Theory, DatabaseData]
    public async Task The_order_of_findings_and_matters_is_not_that_of_the_lists(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        string[] People(string name, string own) => [.. Enumerable.Range(1, 20).Select(i => Lists.Row($"{name}小{(char)('一' + i)}", Lists.Id("20140501", i + (name == "孙" ? 0 : 100)), $"芦庙镇,{own}"))];
        await district.LoadListAsync(RegisterSource.Disability, People("孙", "智力残疾"));
        await district.LoadListAsync(RegisterSource.Justice, People("钱", "服刑人员子女"));

        var run = await MatterDistrict.CompareAsync(district);

        var found = string.Concat((await district.RowsAsync(Readers.Others[0], run, DifferenceCategory.NeedsPlacement)).Select(r => r.Name[0]));
        var matters = string.Concat(await district.AsSystemAsync(db => Task.FromResult(db.Discrepancies.Where(d => d.Category == DifferenceCategory.NeedsPlacement).OrderBy(d => d.Number).Select(d => d.Name).ToList().Select(n => n[0]))));
        Assert.Equal((40, 40), (found.Length, matters.Length));
        foreach (var order in new[] { found, matters })
        {
            Assert.DoesNotContain(new string('孙', 20), order, StringComparison.Ordinal);
            Assert.DoesNotContain(new string('钱', 20), order, StringComparison.Ordinal);
        }
    }

    [Theory, DatabaseData]
    public async Task The_list_of_justice_says_nothing_while_that_of_disability_is_not_there(TestDatabase database)
    {
        var (district, run) = await ListedPeople.CompareAsync(database, RegisterSource.Justice);
        await using var _ = district;

        Assert.Empty(await district.FoundAsync(run));
        Assert.False((await district.AsSystemAsync(db => db.ComparisonRuns.AsNoTracking().SingleAsync(r => r.Id == run))).Compares(DifferenceCategory.NeedsPlacement));
    }

    [Theory, DatabaseData]
    public async Task A_run_finds_the_same_whoever_starts_it_and_names_the_list_to_nobody_else(TestDatabase database)
    {
        var (district, first) = await ListedPeople.CompareAsync(database);
        await using var _ = district;
        var analyst = Readers.Others[1];

        var second = (await district.RunAsync(analyst, new StartComparison.Command(MatterDistrict.AsOf))).Value;
        await district.RunJobsAsync();

        Assert.Equal(await district.FoundAsync(first), await district.FoundAsync(second));
        Assert.Equal(2, await district.AsSystemAsync(db => db.Discrepancies.CountAsync(d => d.Category == DifferenceCategory.NeedsPlacement && d.IsFound)));
        foreach (var reader in Readers.Others)
        {
            var answer = (await district.RunAsync(reader, new GetComparisonRun.Query(second)))!;
            Assert.Equal(RegisterSources.Listings.Where(s => s != RegisterSource.Justice), answer.Beside.Select(l => l.Source));
            Assert.Equal(2, answer.ByCategory[DifferenceCategory.NeedsPlacement]);
        }

        Assert.Contains(RegisterSource.Justice, (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(second)))!.Beside.Select(l => l.Source));
    }

    [Theory, DatabaseData]
    public async Task A_new_load_of_the_list_makes_the_comparison_outdated_for_those_named_alone(TestDatabase database)
    {
        var (district, _) = await ListedPeople.CompareAsync(database);
        await using var __ = district;
        await district.LoadListAsync(RegisterSource.Justice, [.. ListedPeople.All[RegisterSource.Justice], Lists.Row("钱小安", Lists.Id("20140509", 1), "芦庙镇,服刑人员子女")]);

        foreach (var (reader, outdated) in Readers.Others.Select(r => (r, false)).Concat(Readers.Named.Select(r => (r, true))))
        {
            Assert.Equal((reader.Title, outdated), (reader.Title, (await district.RunAsync(reader, new GetLatestComparison.Query()))!.IsOutdated));
        }
    }
}
