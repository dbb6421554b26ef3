using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class DecideDiscrepanciesTests
{
    [Theory, DatabaseData]
    public async Task Several_are_decided_alike_or_none_of_them(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var ids = new[] { ChoiceOf(await MatterDistrict.OfAsync(district, "李小明")), ChoiceOf(await MatterDistrict.OfAsync(district, "欧阳明明")) };

        var notHers = await district.RunAsync(MatterDistrict.School, new DecideDiscrepancies.Command(ids, "HR-02a", MatterDistrict.Grounds));
        var none = await DecidedAsync(district);
        var decided = await district.RunAsync(Actors.Registrar, new DecideDiscrepancies.Command(ids, "HR-02a", MatterDistrict.Grounds));

        Assert.IsType<PlatformRefusals.NotFound>(notHers.Refusal);
        Assert.Equal((0, 2, 2), (none, decided.Value, await DecidedAsync(district)));
    }

    [Theory, DatabaseData]
    public async Task What_has_to_be_looked_at_one_by_one_is_refused(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var id = ChoiceOf(await MatterDistrict.OfAsync(district, "李小明"));

        Assert.IsType<DiscrepancyRefusals.NotInBatch>((await district.RunAsync(Actors.Registrar, new DecideDiscrepancies.Command([id], "HR-02b", MatterDistrict.Grounds))).Refusal);
        Assert.IsType<DiscrepancyRefusals.BatchSize>((await district.RunAsync(Actors.Registrar, new DecideDiscrepancies.Command([], "HR-02a", MatterDistrict.Grounds))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task What_has_moved_since_it_was_listed_is_refused(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var seen = ChoiceOf(await MatterDistrict.OfAsync(district, "李小明"));

        var refused = await district.RunAsync(Actors.Registrar, new DecideDiscrepancies.Command([seen with { Seen = seen.Seen - 1 }], "HR-02a", MatterDistrict.Grounds));

        Assert.IsType<DiscrepancyRefusals.Moved>(refused.Refusal);
    }

    private static DecideDiscrepancies.Choice ChoiceOf(Discrepancy matter) => new(matter.Id, matter.Version);

    private static Task<int> DecidedAsync(TestDistrict district) => district.AsSystemAsync(db => db.DiscrepancyDecisions.CountAsync());
}
