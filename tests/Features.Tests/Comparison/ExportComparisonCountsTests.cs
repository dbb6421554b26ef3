using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ExportComparisonCountsTests
{
    [Theory, DatabaseData]
    public async Task The_file_counts_as_the_page_does_for_every_reader(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, _) = await Findings.ArrangeAsync(district, each: 2);

        foreach (var reader in new[] { Actors.Registrar, Actors.TownshipOfficer("341602101"), Actors.SchoolRegistrar("341602.002.001") })
        {
            var answer = (await district.RunAsync(reader, new GetComparisonRun.Query(run.Id)))!;
            var rows = Exported.Rows(await district.ExportAsync(reader, new ExportComparisonCounts.Command(run.Id)));

            Assert.Equal(["按", "地点", .. Enum.GetValues<DifferenceCategory>().Select(k => k.Title)], rows[0]);
            Assert.Equal(answer.ByTownship.Concat(answer.BySchool).Select(p => p.Name), rows.Skip(1).Select(r => r[1]));
            Assert.Equal(answer.ByTownship.Sum(p => p.Counts.GetValueOrDefault(DifferenceCategory.HouseholdOnly)), Sum(rows, "户籍所在乡镇（街道）", 2));
            Assert.Equal(answer.BySchool.Sum(p => p.Counts.GetValueOrDefault(DifferenceCategory.StudentOnly)), Sum(rows, "就读学校", 3));
            Assert.All(rows.Where(r => r[0] == "就读学校"), r => Assert.Equal("", r[2]));
        }
    }

    [Theory, DatabaseData]
    public async Task A_run_that_is_not_there_gives_no_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.Registrar.TakingOut(), new ExportComparisonCounts.Command(new(Guid.CreateVersion7())))).Refusal);
    }

    private static int Sum(List<string[]> rows, string by, int column) => rows.Where(r => r[0] == by).Sum(r => int.Parse(r[column]));
}
