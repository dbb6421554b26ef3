using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform;

public sealed class ScopeTests
{
    [Theory, DatabaseData]
    public async Task Every_filter_shows_exactly_what_the_scope_covers(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = await PlacedChildren.AddAsync(district);
        var prefixes = PlacedChildren.SchoolPaths.Concat(["341602.001", "341602.001.001", "341602.10", "341602"]).ToArray();
        var regions = PlacedChildren.RegionPaths.Concat(["341602101", "3416021", "341602"]).ToArray();
        var chance = new Random(20260901);
        var scopes = Enumerable.Range(0, 60).Select(_ => DataScope.Union(
            [new DataScope(Some(chance, prefixes), Some(chance, regions), [], false)]));

        foreach (var scope in scopes.Append(DataScope.Nothing).Append(DataScope.WholeDistrict))
        {
            var expected = children.Where(scope.Covers).Select(c => c.Id).ToHashSet();
            var shown = await district.LookingAsync(scope, db => db.Children.Select(c => c.Id).ToListAsync());

            Assert.Equal(expected, shown.ToHashSet());
            Assert.Equal(expected.Count, shown.Count);
        }
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_shown_to_a_context_that_nobody_was_named_for(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await PlacedChildren.AddAsync(district);

        Assert.Empty(await district.LookingAsync(DataScope.Nothing, db => db.Children.ToListAsync()));
        Assert.Empty(await district.LookingAsync(DataScope.Nothing, db => db.ChildNameSuffixes.ToListAsync()));
    }

    [Theory, DatabaseData]
    public async Task What_belongs_to_a_child_is_shown_with_the_child_only(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = await PlacedChildren.AddAsync(district);
        var scope = new DataScope(["341602.001.001"], [], [], false);

        var shown = await district.LookingAsync(scope, db => db.ChildNameSuffixes.Select(s => s.ChildId).Distinct().ToListAsync());

        Assert.Equal(children.Where(scope.Covers).Select(c => c.Id).ToHashSet(), shown.ToHashSet());
    }

    [Theory, DatabaseData]
    public async Task Whoever_was_referred_is_seen_besides_and_nobody_else(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = await PlacedChildren.AddAsync(district);
        foreach (var scope in new[] { DataScope.Nothing, new DataScope(["341602.001"], [], [], false), new DataScope([], ["341602102"], [], false) })
        {
            var referred = children.Where(c => !scope.Covers(c)).Take(2).Select(c => c.Id).ToList();
            Assert.Equal(2, referred.Count);
            await using var unit = district.Services.CreateAsyncScope();
            unit.ServiceProvider.GetRequiredService<ActorScope>().LookAs(scope, [.. referred.Select(r => r.Value)]);
            var db = unit.ServiceProvider.GetRequiredService<DistrictDb>();

            var expected = children.Where(scope.Covers).Select(c => c.Id).Concat(referred).ToHashSet();
            Assert.Equal(expected, (await db.Children.Select(c => c.Id).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet());
            Assert.Equal(expected, (await db.ChildNameSuffixes.Select(s => s.ChildId).Distinct().ToListAsync(TestContext.Current.CancellationToken)).ToHashSet());
        }
    }

    private static List<string> Some(Random chance, string[] paths) =>
        [.. Enumerable.Range(0, chance.Next(DataScope.PlacesPerLine + 1)).Select(_ => paths[chance.Next(paths.Length)])];
}
