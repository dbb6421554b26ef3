using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class HandOverCorrectionsTests
{
    [Theory, DatabaseData]
    public async Task What_an_office_has_to_correct_is_handed_to_it_once_with_a_day_for_the_answer(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var open = await MatterDistrict.OfAsync(district, "王明");
        Assert.IsType<DiscrepancyRefusals.NothingToCorrect>(await HandOverAsync(district, MatterDistrict.School, open));
        Assert.True((await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(open.Id, open.Version, "HR-03b", MatterDistrict.Grounds))).IsOk);
        var tracked = await MatterDistrict.OfAsync(district, "王明");
        Assert.Equal("王明", Assert.Single(await RowsAsync(district, TicketPhase.NotAsked)).Name);

        Assert.IsType<DiscrepancyRefusals.NotLead>(await HandOverAsync(district, MatterDistrict.Township, tracked));
        Assert.Null(await HandOverAsync(district, MatterDistrict.School, tracked));
        Assert.IsType<DiscrepancyRefusals.AwaitsAnswer>(await HandOverAsync(district, MatterDistrict.School, await MatterDistrict.OfAsync(district, "王明")));

        var row = Assert.Single(await RowsAsync(district, TicketPhase.Asked));
        Assert.Equal((Corrector.PublicSecurity, TicketPhase.Asked), (row.Correction!.By, row.Correction.Phase));
        Assert.True(row.Correction.AnswerDueOn > row.Correction.HandedOverOn!.Value.AddDays(19));
        Assert.Empty(await RowsAsync(district, TicketPhase.NotAsked));
        var answer = (await district.RunAsync(MatterDistrict.School, new GetDiscrepancy.Query(tracked.Id, new())))!;
        Assert.Equal([DecisionKind.Decided, DecisionKind.HandedOver], answer.Decisions.Select(d => d.Kind));
    }

    [Theory, DatabaseData]
    public async Task All_go_or_none(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var one = await MatterDistrict.OfAsync(district, "王明");
        Assert.True((await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(one.Id, one.Version, "HR-03b", MatterDistrict.Grounds))).IsOk);
        var (tracked, open) = (await MatterDistrict.OfAsync(district, "王明"), await MatterDistrict.OfAsync(district, "赵小雨"));

        var both = await district.RunAsync(Actors.Registrar, new HandOverCorrections.Command([new(tracked.Id, tracked.Version), new(open.Id, open.Version)]));

        Assert.IsType<DiscrepancyRefusals.NothingToCorrect>(both.Refusal);
        Assert.Null((await MatterDistrict.OfAsync(district, "王明")).HandedOverOn);
        Assert.IsType<DiscrepancyRefusals.BatchSize>((await district.RunAsync(Actors.Registrar, new HandOverCorrections.Command([]))).Refusal);
    }

    private static async Task<IReadOnlyList<ListDiscrepancies.Row>> RowsAsync(TestDistrict district, TicketPhase ticket) =>
        (await MatterDistrict.ListAsync(district, MatterDistrict.School, new DiscrepancyFilter(DiscrepancyPhase.Tracked, Ticket: ticket))).Rows;

    private static async Task<Refusal?> HandOverAsync(TestDistrict district, Actor actor, Discrepancy matter) =>
        (await district.RunAsync(actor, new HandOverCorrections.Command([new(matter.Id, matter.Version)]))).Refusal;
}
