using Baoxue.Linkage.Chinese;
using Baoxue.Linkage.Sql;
using CsCheck;

namespace Baoxue.Linkage.Tests;

/// <summary>What can be said of generated SQL without a server; that it finds the same is shown where there is one.</summary>
public sealed class LinkageSqlTests
{
    private static readonly SmallTown Town = new(1_500, slips: 0.1);
    private static readonly LinkageResult Result = Linker.Link(SmallTown.Strategy, Town.Left, Town.Right);

    [Fact]
    public void The_same_strategy_and_weights_give_the_same_statements()
    {
        var again = Linker.Link(SmallTown.Strategy, Town.Left, Town.Right);

        Assert.Equal(LinkageSql.Of(SmallTown.Strategy, Result.LearnedWeights()), LinkageSql.Of(SmallTown.Strategy, again.LearnedWeights()));
    }

    [Fact]
    public void Each_statement_makes_its_table_of_tables_that_are_there()
    {
        var there = SqlTables.Of(SmallTown.Strategy, Result.LearnedWeights(), Town.Left, Town.Right).Select(t => t.Name).ToHashSet();
        foreach (var step in LinkageSql.Of(SmallTown.Strategy, Result.LearnedWeights()))
        {
            Assert.StartsWith($"create temporary table {step.Table} as", step.Text, StringComparison.Ordinal);
            Assert.True(there.Add(step.Table));
        }

        Assert.Contains(LinkageSql.Links, there);
    }

    [Fact]
    public void Standardized_rows_have_a_value_for_each_column_and_one_row_for_each_record()
    {
        var tables = SqlTables.Of(SmallTown.Strategy, Result.LearnedWeights(), Town.Left, Town.Right).ToDictionary(t => t.Name);

        Assert.All(tables.Values, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Length)));
        Assert.Equal(Enumerable.Range(0, Town.Left.Count), tables["left_records"].Rows.Select(r => (int)r[0]!));
        Assert.Equal(Town.Right.Count, tables["right_records"].Rows.Count());
    }

    [Fact]
    public void Weights_are_the_bits_that_explanations_show()
    {
        var weights = Result.LearnedWeights();

        Assert.All(Result.Links.Where(l => l.Kind == LinkKind.Scored), link =>
        {
            var pair = Result.Explain(link.Left, link.Right);
            Assert.Equal(weights.Prior, pair.PriorBits);
            Assert.All(pair.Fields.Zip(weights.Fields).Where(f => f.Second.Terms.Count == 0), f => Assert.Contains(f.Second.Levels, l => l.Level == f.First.Level && l.Bits == f.First.Bits));
            Assert.All(pair.Fields.Zip(weights.Fields).Where(f => f.Second.Terms.Count > 0 && f.First.Level.Name == "same name"), f => Assert.Contains(f.First.Bits, f.Second.Terms[0].BitsOfSlot.Values));
        });
        Assert.All(weights.Fields.SelectMany(f => f.Levels.SkipLast(2)), l => Assert.Equal(Math.Log2(l.M / l.U), l.Bits));
    }

    [Fact]
    public void A_field_that_is_compared_by_its_letters_is_refused()
    {
        var strategy = new LinkageStrategy(
            [.. SmallTown.Fields, new FieldDefinition("note", FieldKind.Text)], SmallTown.Strategy.Rules) { Training = SmallTown.Strategy.Training };
        var weights = Result.LearnedWeights();

        var fault = Assert.Throws<NotSupportedException>(() => LinkageSql.Of(strategy, weights with { Fields = [.. weights.Fields, new FieldWeights("note", new LevelWeight[7], [])] }));

        Assert.Contains("note", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_another_strategy_are_refused() =>
        Assert.Throws<ArgumentException>(() => LinkageSql.Of(SmallTown.Strategy, Result.LearnedWeights() with { Fields = [.. Result.LearnedWeights().Fields.Skip(1)] }));

    [Fact]
    public void Characters_are_alike_as_the_table_of_characters_says() => Gen.Int['一', '龥'].HashSet[1, 60].Sample(
        characters =>
        {
            var alike = AlikeCharacters.Between(characters, characters).ToDictionary(p => (p.A, p.B), p => p.Grade);

            return characters.All(a => characters.All(b => a == b
                ? !alike.ContainsKey((a, b))
                : alike.GetValueOrDefault((a, b)) == (HanTable.SoundAlike(a, b) ? 1 : HanTable.SoundSimilar(a, b) || HanTable.LookAlike(a, b) ? 2 : 0)));
        },
        iter: 100);
}
