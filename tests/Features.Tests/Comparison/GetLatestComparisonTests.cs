using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison;

public sealed class GetLatestComparisonTests
{
    [Theory, DatabaseData]
    public async Task Without_a_finished_run_there_is_none(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.Null(await district.RunAsync(Actors.Registrar, new GetLatestComparison.Query()));
    }

    [Theory, DatabaseData]
    public async Task Every_reader_counts_their_own_and_learns_that_a_register_moved_on(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (run, all) = await Findings.ArrangeAsync(district);
        await PublishAsync(district, 1);
        Actor[] readers = [Actors.Registrar, Actors.TownshipOfficer("341602101"), Actors.SchoolRegistrar("341602.002.001"), Actors.TownshipOfficer("341602999")];

        foreach (var reader in readers)
        {
            var answer = (await district.RunAsync(reader, new GetLatestComparison.Query()))!;
            Assert.Equal((run.Id, run.AsOf, false), (answer.Id, answer.AsOf, answer.IsOutdated));
            Assert.Equal(all.Where(reader.Scope.Covers).GroupBy(f => f.Category).ToDictionary(g => g.Key, g => g.Count()), answer.ByCategory);
        }

        await PublishAsync(district, 2);
        Assert.True((await district.RunAsync(Actors.Registrar, new GetLatestComparison.Query()))!.IsOutdated);
    }

    private static Task<bool> PublishAsync(TestDistrict district, int sequence) => district.AsSystemAsync(async db =>
    {
        foreach (var source in (RegisterSource[])[RegisterSource.Student, RegisterSource.Household])
        {
            var state = await db.RegisterStates.FindAsync("341602", source) ?? db.RegisterStates.Add(new RegisterState { DivisionCode = "341602", Source = source }).Entity;
            (state.LastSequence, state.PublishedSequence) = (sequence, sequence);
        }

        await db.SaveChangesAsync();
        return true;
    });
}
