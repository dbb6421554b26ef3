using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ExportLoadFindingsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_findings_of_the_page_by_rule_and_refusal(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var load = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(3), Pupil.Number(7) with { Name = "" }, Pupil.Number(8) with { Name = "=1+1", Id = "34169920140109001" }]));
        var all = (await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(load.Load.Id))).Findings;
        Assert.True(all.Select(f => f.Rule).Distinct().Count() > 1);
        ListLoadFindings.Query[] lists = [new(load.Load.Id), new(load.Load.Id, Only: RowConsequence.RejectRow), .. all.Select(f => f.Rule).Distinct().Select(rule => new ListLoadFindings.Query(load.Load.Id, rule))];

        foreach (var list in lists)
        {
            var page = await district.RunAsync(Actors.Registrar, list);
            var file = await district.ExportAsync(Actors.Registrar, new ExportLoadFindings.Command(list));
            Assert.Equal(page.Findings.Select(f => (f.Column, f.Value, f.Message)), Exported.Rows(file).Skip(1).Select(r => (r[2], r[3], r[5])));
        }
    }
}
