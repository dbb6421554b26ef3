using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class AnswerCorrectionTests
{
    [Theory, DatabaseData]
    public async Task An_answer_is_kept_with_its_paper_and_the_matter_ends_with_the_register(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var open = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(open.Id, open.Version, "HR-03b", MatterDistrict.Grounds))).IsOk);
        Assert.IsType<DiscrepancyRefusals.NothingAsked>(await AnswerAsync(district, new("已更正", "第 3 号")));
        var tracked = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.School, new HandOverCorrections.Command([new(tracked.Id, tracked.Version)], "请核实性别"))).IsOk);

        Assert.IsType<DiscrepancyRefusals.AnswerWithoutPaper>(await AnswerAsync(district, new("已更正")));
        Assert.IsType<PlatformRefusals.NumberInText>(await AnswerAsync(district, new("已更正 341699201203050011", "第 3 号")));
        Assert.Null(await AnswerAsync(district, new("已更正为女", "第 3 号", "芦庙派出所")));

        var answered = await MatterDistrict.OfAsync(district, "王明");
        Assert.Equal((DiscrepancyState.Tracked, answered.HandedOverOn), (answered.State, answered.AnsweredOn));
        await MatterDistrict.LoadHouseholdsAsync(district, MatterDistrict.AsOf.AddDays(1), "女");
        await MatterDistrict.CompareAsync(district);
        Assert.Equal(DiscrepancyState.Gone, (await MatterDistrict.OfAsync(district, "王明")).State);
    }

    [Theory, DatabaseData]
    public async Task A_paper_that_comes_after_the_register_was_put_right_is_kept_as_well(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var open = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(open.Id, open.Version, "HR-03b", MatterDistrict.Grounds))).IsOk);
        var tracked = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.School, new HandOverCorrections.Command([new(tracked.Id, tracked.Version)], "请核实性别"))).IsOk);
        await MatterDistrict.LoadHouseholdsAsync(district, MatterDistrict.AsOf.AddDays(1), "女");
        await MatterDistrict.CompareAsync(district);
        Assert.Equal(TicketPhase.Asked, (await ShownAsync(district))!.Phase);

        Assert.Null(await AnswerAsync(district, new("已更正为女", "第 3 号", "芦庙派出所")));

        Assert.Equal(DiscrepancyState.Gone, (await MatterDistrict.OfAsync(district, "王明")).State);
        Assert.Equal(TicketPhase.Answered, (await ShownAsync(district))!.Phase);
        Assert.IsType<DiscrepancyRefusals.NothingAsked>(await AnswerAsync(district, new("已更正", "第 4 号")));
    }

    private static async Task<ListDiscrepancies.Correction?> ShownAsync(TestDistrict district) =>
        (await district.RunAsync(MatterDistrict.School, new GetDiscrepancy.Query((await MatterDistrict.OfAsync(district, "王明")).Id, new())))!.Correction;

    private static async Task<Refusal?> AnswerAsync(TestDistrict district, DecisionRules.Grounds grounds)
    {
        var matter = await MatterDistrict.OfAsync(district, "王明");
        return (await district.RunAsync(MatterDistrict.School, new AnswerCorrection.Command(matter.Id, matter.Version, grounds))).Refusal;
    }
}
