using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class GetComparisonRunTests
{
    [Theory, DatabaseData]
    public async Task Every_number_is_as_long_as_the_list_it_opens_for_every_reader(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);
        Actor[] readers =
        [
            Actors.Registrar,
            Actors.TownshipOfficer("341602101"),
            Actors.SchoolRegistrar("341602.002.001"),
            Actors.Holding(Role.Principal, new DataScope(["341602.001"], [], [], false)),
            Actors.TownshipOfficer("341602999"),
        ];

        foreach (var reader in readers)
        {
            var answer = (await district.RunAsync(reader, new GetComparisonRun.Query(run.Id)))!;
            Assert.Equal(reader.Scope.IsWholeDistrict, answer.District is not null);
            var visible = all.Where(reader.Scope.Covers).ToList();
            Assert.Equal(visible.GroupBy(f => f.Category).ToDictionary(g => g.Key, g => g.Count()), answer.ByCategory);
            foreach (var township in answer.ByTownship)
            {
                foreach (var (category, count) in township.Counts)
                {
                    var list = await district.RunAsync(reader, new ListComparisonFindings.Query(run.Id, category, Township: township.Code));
                    Assert.Equal(count, list.Total);
                    Assert.Equal(count, list.Rows.Count);
                }
            }

            Assert.Equal(visible.Count, answer.ByTownship.Sum(t => t.Total));
            Assert.Equal(visible.Count(f => f.Category.IsBySchool), answer.BySchool.Sum(s => s.Total));
        }
    }

    [Theory, DatabaseData]
    public async Task The_files_are_named_to_whoever_may_read_loads_alone(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, _) = await Findings.ArrangeAsync(district);

        var registrar = (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(run.Id)))!;
        var officer = (await district.RunAsync(Actors.TownshipOfficer("341602101"), new GetComparisonRun.Query(run.Id)))!;

        Assert.NotNull(registrar.Students.FileName);
        Assert.Equal((null, null), (officer.Students.FileName, officer.Households.FileName));
    }

    [Theory, DatabaseData]
    public async Task A_run_that_does_not_exist_is_null(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.Null(await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(new(Guid.CreateVersion7()))));
    }
}
