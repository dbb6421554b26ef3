using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class WithdrawDecisionTests
{
    [Theory, DatabaseData]
    public async Task A_decision_is_taken_back_by_who_took_it_or_who_may_confirm(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");
        Assert.IsType<DiscrepancyRefusals.NothingToWithdraw>(await WithdrawAsync(district, MatterDistrict.School, matter));
        Assert.True((await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(matter.Id, matter.Version, "HR-03c", MatterDistrict.Grounds))).IsOk);
        var decided = await MatterDistrict.OfAsync(district, "王明");

        var colleague = await WithdrawAsync(district, MatterDistrict.School with { AccountId = Guid.CreateVersion7() }, decided);
        var own = await WithdrawAsync(district, MatterDistrict.School, decided);

        Assert.IsType<DiscrepancyRefusals.NotOwnDecision>(colleague);
        Assert.Null(own);
        Assert.Equal((DiscrepancyState.Open, null), ((await MatterDistrict.OfAsync(district, "王明")).State, (await MatterDistrict.OfAsync(district, "王明")).Outcome));
    }

    private static async Task<Refusal?> WithdrawAsync(TestDistrict district, Actor actor, Discrepancy matter) =>
        (await district.RunAsync(actor, new WithdrawDecision.Command(matter.Id, matter.Version, "看错了"))).Refusal;
}
