using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ExportComparisonFindingsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_whole_list_in_its_order(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district, each: 80);

        var file = await district.ExportAsync(Actors.Registrar, new ExportComparisonFindings.Command(new(run.Id, DifferenceCategory.StudentOnly)));

        Assert.Equal(all.Where(f => f.Category == DifferenceCategory.StudentOnly).Select(f => f.Name), Exported.Names(file));
    }

    [Theory, DatabaseData]
    public async Task Filters_of_kind_place_and_field_are_respected(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district, each: 2);
        ListComparisonFindings.Query[] lists =
        [
            new(run.Id, DifferenceCategory.IdentityDiffers, Findings.Townships[0]),
            new(run.Id, DifferenceCategory.IdentityDiffers, SchoolPath: Findings.Schools[1]),
            new(run.Id, DifferenceCategory.IdentityDiffers, Township: ""),
            new(run.Id, DifferenceCategory.IdentityDiffers, Field: DifferingFields.Sex),
        ];

        foreach (var list in lists)
        {
            var page = await district.RunAsync(Actors.Registrar, list);
            var file = await district.ExportAsync(Actors.Registrar, new ExportComparisonFindings.Command(list));
            Assert.InRange(page.Rows.Count, 1, all.Count / 6 - 1);
            Assert.Equal(page.Rows.Select(r => r.Name), Exported.Names(file));
        }
    }

    [Theory, DatabaseData]
    public async Task A_township_officer_gets_only_the_children_of_the_township(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);

        var file = await district.ExportAsync(Actors.TownshipOfficer("341602101"), new ExportComparisonFindings.Command(new(run.Id, DifferenceCategory.HouseholdOnly)));

        Assert.Equal(all.Where(f => f.Category == DifferenceCategory.HouseholdOnly && f.DomicileTownship == "341602101").Select(f => f.Name), Exported.Names(file));
    }

    [Theory, DatabaseData]
    public async Task Whoever_may_read_comparisons_but_not_export_is_refused(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, _) = await Findings.ArrangeAsync(district);

        var result = await district.RunAsync(Actors.Holding(Role.Analyst, DataScope.WholeDistrict), new ExportComparisonFindings.Command(new(run.Id, DifferenceCategory.HouseholdOnly)));

        Assert.IsType<PlatformRefusals.NotAllowed>(result.Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_run_that_is_not_there_is_refused(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var result = await district.RunAsync(Actors.Registrar.TakingOut(), new ExportComparisonFindings.Command(new(new ComparisonRunId(Guid.CreateVersion7()), DifferenceCategory.HouseholdOnly)));

        Assert.IsType<PlatformRefusals.NotFound>(result.Refusal);
    }
}
