using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ListLoadFindingsTests
{
    [Theory, DatabaseData]
    public async Task A_record_that_stands_in_the_file_twice_is_taken_once(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var answer = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(3), Pupil.Number(1) with { Class = "9班" }]));

        Assert.Equal((3, 1), (answer.Load.Counts.New, answer.Load.Counts.Rejected));
        var findings = await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(answer.Load.Id, OnlyRejected: true));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((5, "RepeatedInFile"), (finding.RowNumber, finding.Rule));
        Assert.Contains("第 3 行", finding.Message, StringComparison.Ordinal);
    }
}
