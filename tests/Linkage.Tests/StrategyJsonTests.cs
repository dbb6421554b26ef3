using CsCheck;

namespace Baoxue.Linkage.Tests;

public sealed class StrategyJsonTests
{
    private static readonly LinkageStrategy Whole = SmallTown.Strategy with { Name = "学籍与户籍", Version = 3 };

    private static Gen<LinkageStrategy> Any { get; } =
        from name in Gen.String[Gen.Char[' ', '\uD7FF'], 1, 12]
        from version in Gen.Int[1, int.MaxValue]
        from rules in Gen.Shuffle(Enumerable.Range(0, Whole.Rules.Count).ToArray(), 3, Whole.Rules.Count)
        from block in Gen.Int
        from bits in Gen.Double[-1e9, 1e9].Array[4]
        from cluster in Gen.Int[2, 1_000]
        from pairs in Gen.Long
        from isBare in Gen.Bool
        let sorted = bits.Take(3).Order().ToArray()
        let kept = rules.Select(r => Whole.Rules[r] with { LargestBlock = block }).ToArray()
        select new LinkageStrategy([.. Whole.Fields], kept)
        {
            Name = $"x{name}",
            Version = version,
            ExactField = isBare ? null : "number",
            Verify = isBare ? [] : ["name", "birth"],
            NeedsOneOf = isBare ? ["name"] : [],
            Training = [.. kept.Select(r => r.Name)],
            Window = isBare ? "birth" : null,
            ReviewFrom = sorted[0],
            Threshold = sorted[1],
            ReviewTo = sorted[2],
            ClaimedPenalty = Math.Abs(bits[3]),
            LargestCluster = cluster,
            MostPairs = pairs,
        };

    [Fact]
    public void What_is_written_is_read_as_the_same_strategy() => Any.Sample(strategy =>
    {
        var read = StrategyJson.Read(StrategyJson.Write(strategy));

        return read.Fields.SequenceEqual(strategy.Fields)
            && read.Rules.Count == strategy.Rules.Count
            && read.Rules.Zip(strategy.Rules).All(r => r.First.Parts.SequenceEqual(r.Second.Parts) && r.First with { Parts = r.Second.Parts } == r.Second)
            && read.Verify.SequenceEqual(strategy.Verify) && read.NeedsOneOf.SequenceEqual(strategy.NeedsOneOf) && read.Training.SequenceEqual(strategy.Training)
            && read with { Fields = strategy.Fields, Rules = strategy.Rules, Verify = strategy.Verify, NeedsOneOf = strategy.NeedsOneOf, Training = strategy.Training } == strategy;
    });

    [Fact]
    public void A_strategy_that_was_read_links_as_before()
    {
        var town = new SmallTown(1_000, slips: 0.1);

        Assert.Equal(Linker.Link(Whole, town.Left, town.Right).Links, Linker.Link(StrategyJson.Read(StrategyJson.Write(Whole)), town.Left, town.Right).Links);
    }

    [Theory]
    [InlineData("\"threshold\"", "\"treshold\"", "threshold")]
    [InlineData("\"version\": 3,", "\"version\": 3, \"extra\": 1,", "extra")]
    [InlineData("\"part\": \"surname\"", "\"part\": \"surname\", \"tone\": 1", "tone")]
    [InlineData("\"PersonName\"", "\"Nickname\"", "Nickname")]
    [InlineData("\"PersonName\"", "\"2\"", "2")]
    [InlineData("\"part\": \"surname\"", "\"part\": \"nickname\"", "nickname")]
    [InlineData("\"verify\": [\n    \"name\"", "\"verify\": [\n    \"nome\"", "nome")]
    [InlineData("\"version\": 3", "\"version\": \"three\"", "version")]
    [InlineData("\"version\": 3", "\"version\": 0", "ersion")]
    [InlineData("\"version\": 3", "\"version\": 3, \"version\": 4", "version")]
    [InlineData("\"name\": \"学籍与户籍\"", "\"name\": \" \"", "name")]
    [InlineData("\"threshold\": 0", "\"threshold\": 99", "threshold")]
    [InlineData("\"threshold\": 0", "\"threshold\": 1e999", "threshold")]
    [InlineData("\"exactField\": \"number\"", "\"exactField\": \"birth\"", "birth")]
    [InlineData("{\n  \"name\"", "[\n  \"name\"", "")]
    public void A_word_that_is_unknown_or_a_strategy_that_is_not_whole_is_refused_by_its_name(string was, string now, string named)
    {
        var json = StrategyJson.Write(Whole).ReplaceLineEndings("\n");
        Assert.Contains(was, json, StringComparison.Ordinal);

        var fault = Assert.Throws<FormatException>(() => StrategyJson.Read(json.Replace(was, now, StringComparison.Ordinal)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_without_a_name_is_not_stored() => Assert.Throws<FormatException>(() => StrategyJson.Write(SmallTown.Strategy));
}
