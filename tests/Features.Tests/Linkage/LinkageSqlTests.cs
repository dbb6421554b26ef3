using Baoxue.Data;
using Baoxue.Linkage;
using Baoxue.Linkage.Sql;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Linkage;

/// <summary>Both routes give the same pairs on the same data: the library in memory, and its SQL in an engine.</summary>
public sealed class LinkageSqlTests
{
    public static LinkageStrategy Few { get; } = new(
        [.. Neighborhood.Strategy.Fields.Take(4)], [.. Neighborhood.Strategy.Rules.Take(4)]) { NeedsOneOf = ["name"], Training = ["number", "name + year"], Threshold = -2, ClaimedPenalty = 3 };

    [Theory]
    [DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task The_engine_finds_the_links_of_the_library_with_the_same_bits(TestDatabase database)
    {
        var town = new Neighborhood(3_000, slips: 0.12, seed: 5, Neighborhood.Strategy.Fields.Count);
        var result = Linker.Link(Neighborhood.Strategy, town.Left, town.Right);

        await using var engine = await Engine.RunAsync(database, Neighborhood.Strategy, result.LearnedWeights(), town.Left, town.Right);

        Assert.Equal(0, await engine.CountAsync(LinkageSql.Unsettled));
        var links = await engine.LinksAsync();
        Assert.All(Enum.GetValues<LinkKind>(), kind => Assert.Contains(links, l => l.Kind == kind));
        Assert.All(Enum.GetValues<Standing>(), standing => Assert.Contains(links, l => l.Standing == standing));
        Assert.Equal(result.Links.Select(WithoutBits), links.Select(WithoutBits));
        Assert.All(result.Links.Zip(links), l => Assert.Equal(l.First.Bits, l.Second.Bits, 1e-6));
    }

    [Theory]
    [DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task Every_pair_that_was_compared_has_the_bits_of_its_explanation(TestDatabase database)
    {
        var town = new Neighborhood(1_500, slips: 0.25, seed: 6, Neighborhood.Strategy.Fields.Count);
        var result = Linker.Link(Neighborhood.Strategy, town.Left, town.Right);

        await using var engine = await Engine.RunAsync(database, Neighborhood.Strategy, result.LearnedWeights(), town.Left, town.Right);

        var scores = await engine.ScoresAsync();
        Assert.Equal(result.ComparedPairs, scores.Count);
        Assert.All(scores, s => Assert.Equal(result.Explain(s.Left, s.Right).Bits, s.Bits, 1e-6));
        var met = scores.SelectMany(s => result.Explain(s.Left, s.Right).Fields.Select(f => (f.Field, f.Level.Name))).ToHashSet();
        Assert.Empty(result.LearnedWeights().Fields.SelectMany(f => f.Levels.Select(l => (f.Field, l.Level.Name))).Except(met));
    }

    [Theory]
    [DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task Without_an_identifier_and_a_window_both_find_the_same_as_well(TestDatabase database)
    {
        var town = new Neighborhood(1_500, slips: 0.2, seed: 7, Few.Fields.Count);
        var result = Linker.Link(Few, town.Left, town.Right);

        await using var engine = await Engine.RunAsync(database, Few, result.LearnedWeights(), town.Left, town.Right);

        Assert.Equal(0, await engine.CountAsync(LinkageSql.Unsettled));
        Assert.Equal(result.Links.Select(WithoutBits), (await engine.LinksAsync()).Select(WithoutBits));
    }

    private static (int Left, int Right, LinkKind Kind, Standing Standing, bool IsLinked) WithoutBits(Link link) => (link.Left, link.Right, link.Kind, link.Standing, link.IsLinked);
}
