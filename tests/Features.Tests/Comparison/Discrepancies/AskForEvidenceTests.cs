using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class AskForEvidenceTests
{
    [Theory, DatabaseData]
    public async Task The_matter_stays_to_be_done_and_says_what_is_missing(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");

        Assert.IsType<DiscrepancyRefusals.ReasonMissing>((await district.RunAsync(MatterDistrict.School, new AskForEvidence.Command(matter.Id, matter.Version, ""))).Refusal);
        Assert.True((await district.RunAsync(MatterDistrict.School, new AskForEvidence.Command(matter.Id, matter.Version, "请家长带户口簿"))).IsOk);

        var row = (await MatterDistrict.ListAsync(district, MatterDistrict.School)).Rows.Single(r => r.Name == "王明");
        Assert.Equal(DiscrepancyState.NeedsEvidence, row.State);
    }
}
