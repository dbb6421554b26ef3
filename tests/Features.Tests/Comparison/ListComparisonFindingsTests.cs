using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class ListComparisonFindingsTests
{
    [Theory, DatabaseData]
    public async Task Pages_forward_and_back_make_the_whole_list_once(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district, each: 15);
        var expected = all.Where(f => f.Category == DifferenceCategory.StudentOnly).Select(f => f.Id).ToList();
        var query = new ListComparisonFindings.Query(run.Id, DifferenceCategory.StudentOnly);

        var forward = new List<ComparisonFindingId>();
        var page = await district.RunAsync(Actors.Registrar, query);
        Assert.Null(page.Previous);
        while (true)
        {
            forward.AddRange(page.Rows.Select(r => r.Id));
            if (page.Next is null)
            {
                break;
            }

            page = await district.RunAsync(Actors.Registrar, query with { After = page.Next });
        }

        var back = new List<ComparisonFindingId>(page.Rows.Select(r => r.Id));
        while (page.Previous is not null)
        {
            page = await district.RunAsync(Actors.Registrar, query with { Before = page.Previous });
            back.InsertRange(0, page.Rows.Select(r => r.Id));
        }

        Assert.Equal(expected, forward);
        Assert.Equal(expected, back);
    }

    [Theory, DatabaseData]
    public async Task Only_findings_that_differ_in_the_field_asked_for_are_listed(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);

        var answer = await district.RunAsync(Actors.Registrar, new ListComparisonFindings.Query(run.Id, DifferenceCategory.IdentityDiffers, Field: DifferingFields.Sex));

        var expected = all.Where(f => f.Category == DifferenceCategory.IdentityDiffers && f.Fields.HasFlag(DifferingFields.Sex)).Select(f => f.Id);
        Assert.Equal(expected, answer.Rows.Select(r => r.Id));
    }

    [Theory, DatabaseData]
    public async Task The_leading_group_reads_the_figures_and_no_names(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);
        var leader = Actors.Holding(Role.LeadingGroupMember, DataScope.WholeDistrict);

        Assert.Equal(all.Count, (await district.RunAsync(leader, new GetComparisonRun.Query(run.Id)))!.ByCategory.Values.Sum());
        await Assert.ThrowsAsync<NotAllowedException>(() => district.RunAsync(leader, new ListComparisonFindings.Query(run.Id, DifferenceCategory.StudentOnly)));
    }

    [Theory, DatabaseData]
    public async Task Reading_a_list_of_names_is_written_down(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, _) = await Findings.ArrangeAsync(district);

        await district.RunAsync(Actors.TownshipOfficer("341602101"), new ListComparisonFindings.Query(run.Id, DifferenceCategory.HouseholdOnly));

        var row = await district.AsSystemAsync(db => Task.FromResult(db.AuditRows.Single()));
        Assert.Equal((nameof(ListComparisonFindings), "ok", $"ComparisonRun:{run.Id.Value}"), (row.Action, row.Outcome, row.Subject));
    }
}
