using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class ReadDecisionTests
{
    [Theory, DatabaseData]
    public async Task Four_eyes_are_those_of_two_people(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var waiting = await WaitingAsync(district, MatterDistrict.SecondReader);

        var own = await district.RunAsync(MatterDistrict.SecondReader, new ReadDecision.Command(waiting.Id, waiting.Version, true, null));
        var without = await district.RunAsync(MatterDistrict.School, new ReadDecision.Command(waiting.Id, waiting.Version, true, null));
        var other = await district.RunAsync(Actors.Registrar with { AccountId = Guid.CreateVersion7() }, new ReadDecision.Command(waiting.Id, waiting.Version, true, null));

        Assert.IsType<DiscrepancyRefusals.OwnDecision>(own.Refusal);
        Assert.IsType<PlatformRefusals.NotAllowed>(without.Refusal);
        Assert.True(other.IsOk);
        Assert.Equal((DiscrepancyState.Settled, PairVerdict.Different), ((await MatterDistrict.OfAsync(district, "王明")).State, (await MatterDistrict.OfAsync(district, "王明")).Verdict));
    }

    [Theory, DatabaseData]
    public async Task What_is_sent_back_is_open_again_with_its_reason(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var waiting = await WaitingAsync(district, MatterDistrict.School);

        Assert.IsType<DiscrepancyRefusals.ReasonMissing>((await district.RunAsync(MatterDistrict.SecondReader, new ReadDecision.Command(waiting.Id, waiting.Version, false, " "))).Refusal);
        Assert.True((await district.RunAsync(MatterDistrict.SecondReader, new ReadDecision.Command(waiting.Id, waiting.Version, false, "没有户口簿"))).IsOk);

        var answer = (await district.RunAsync(MatterDistrict.School, new GetDiscrepancy.Query(waiting.Id, new())))!;
        Assert.Equal((DiscrepancyState.Open, "没有户口簿"), (answer.State, answer.Decisions[^1].Reason));
        Assert.True(answer.Decisions[0].IsTakenBack);
    }

    private static async Task<Discrepancy> WaitingAsync(TestDistrict district, Actor by)
    {
        var matter = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(by, new DecideDiscrepancy.Command(matter.Id, matter.Version, "HR-03d", MatterDistrict.Grounds))).IsOk);
        var waiting = await MatterDistrict.OfAsync(district, "王明");
        Assert.Equal(DiscrepancyState.AwaitsSecond, waiting.State);
        return waiting;
    }
}
