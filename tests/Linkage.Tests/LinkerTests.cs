using CsCheck;

namespace Baoxue.Linkage.Tests;

public sealed class LinkerTests
{
    [Fact]
    public void Clean_registers_are_linked_by_number_alone()
    {
        var town = new SmallTown(2_000, slips: 0);

        var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);

        Assert.Equal(Enumerable.Range(0, 2_000), result.Links.Select(l => l.Right));
        Assert.All(result.Links, l => Assert.Equal((LinkKind.Exact, Standing.Certain, true), (l.Kind, l.Standing, l.IsLinked)));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void With_slips_in_a_tenth_of_all_fields_nearly_everybody_is_found_and_hardly_anybody_wrongly()
    {
        var town = new SmallTown(5_000, slips: 0.1);

        var linked = Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links.Where(l => l.IsLinked).ToList();

        Assert.InRange(linked.Count(l => l.Left == l.Right), 4_960, 5_000);
        Assert.InRange(linked.Count(l => l.Left != l.Right), 0, 5);
    }

    [Fact]
    public void The_same_sets_give_the_same_links()
    {
        var (once, again) = (new SmallTown(3_000, slips: 0.2), new SmallTown(3_000, slips: 0.2));

        Assert.Equal(Linker.Link(SmallTown.Strategy, once.Left, once.Right).Links, Linker.Link(SmallTown.Strategy, again.Left, again.Right).Links);
    }

    [Fact]
    public void An_explanation_adds_up_to_the_bits_of_the_link()
    {
        var town = new SmallTown(1_000, slips: 0.2);
        var result = Linker.Link(SmallTown.Strategy with { ClaimedPenalty = 0 }, town.Left, town.Right);

        Assert.Contains(result.Links, l => l.Kind == LinkKind.Scored);
        Assert.All(result.Links.Where(l => l.Kind != LinkKind.AgainstIdentifier), link =>
        {
            var pair = result.Explain(link.Left, link.Right);
            Assert.Equal(pair.PriorBits + pair.Fields.Sum(f => f.Bits), link.Bits, 9);
            Assert.Equal(pair.Bits, pair.Fields[^1].Sum, 9);
        });
    }

    [Fact]
    public void The_number_of_a_brother_does_not_hide_the_right_person()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var (own, brothers) = (SmallTown.Number("34169920160304500"), SmallTown.Number("34169920130506501"));
        var child = town.Left.Add(brothers, "孟祥瑞", "2016-03-04", "孟广义");
        town.Right.Add(brothers, "孟祥飞", "2013-05-06", "孟广义");
        var right = town.Right.Add(own, "孟祥瑞", "2016-03-04", "孟广义");

        var link = Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links.Single(l => l.Left == child);

        Assert.Equal((right, LinkKind.AgainstIdentifier, Standing.Review, true), (link.Right, link.Kind, link.Standing, link.IsLinked));
    }

    [Theory]
    [InlineData("孟祥瑞")]
    [InlineData("孟祥锐")]
    public void A_twin_whose_sister_is_registered_is_not_taken_for_her(string sister)
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var sisters = SmallTown.Number("34169920160304500");
        var first = town.Left.Add(sister == "孟祥瑞" ? sisters : null, "孟祥瑞", "2016-03-04", "孟广义");
        var twin = town.Left.Add(null, "孟欣", "2016-03-04", "孟广义");
        var right = town.Right.Add(sisters, sister, "2016-03-04", "孟广义");

        var links = Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links;

        Assert.Equal([first], links.Where(l => l.Right == right && l.IsLinked).Select(l => l.Left));
        Assert.DoesNotContain(links, l => l.Left == twin && (l.IsLinked || l.Standing == Standing.Certain));
    }

    [Fact]
    public void Twins_whose_names_sound_alike_are_told_apart_although_one_carries_the_number_of_the_other()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var (hers, sisters) = (SmallTown.Number("34169920160304501"), SmallTown.Number("34169920160304500"));
        var twin = town.Left.Add(sisters, "孟梓涵", "2016-03-04", "孟广义");
        town.Right.Add(sisters, "孟子涵", "2016-03-04", "孟广义");
        var right = town.Right.Add(hers, "孟梓涵", "2016-03-04", "孟广义");

        var link = Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links.Single(l => l.Left == twin);

        Assert.Equal((right, LinkKind.AgainstIdentifier, Standing.Review), (link.Right, link.Kind, link.Standing));
    }

    [Fact]
    public void A_number_whose_owner_has_no_name_in_the_register_is_still_his()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var (his, namesakes) = (SmallTown.Number("34169920160304501"), SmallTown.Number("34169920160304522"));
        var child = town.Left.Add(his, "孟梓涵", "2016-03-04", null);
        var owner = town.Right.Add(his, null, "2016-03-04", null);
        town.Right.Add(namesakes, "孟梓涵", "2016-03-04", null);

        Assert.Equal(owner, Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links.Single(l => l.Left == child).Right);
    }

    [Fact]
    public void A_large_right_side_is_read_in_turns_and_everybody_in_it_is_found()
    {
        var (town, strangers) = (new SmallTown(1_000, slips: 0.05), new SmallTown(210_000, slips: 0, seed: 2));
        for (var row = 0; row < 1_000; row++)
        {
            strangers.Right.Add(null, $"欧阳{(char)('一' + row)}", new DateOnly(1990, 1, 1).AddDays(row).ToString("yyyy-MM-dd"), null);
            town.Left.Add(null, $"欧阳{(char)('一' + row)}", new DateOnly(1990, 1, 1).AddDays(row).ToString("yyyy-MM-dd"), null);
        }

        var links = Linker.Link(SmallTown.Strategy, town.Left, strangers.Right).Links.Where(l => l.Left >= 1_000).ToList();

        Assert.Equal(Enumerable.Range(210_000, 1_000), links.Where(l => l.IsLinked).Select(l => l.Right));
    }

    [Fact]
    public void Nobody_is_called_likely_by_a_birth_date_alone()
    {
        var town = new SmallTown(3_000, slips: 0.05);
        var stranger = town.Left.Add(null, "欧阳震华", "2012-07-08", null);

        Assert.DoesNotContain(Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links, l => l.Left == stranger && (l.IsLinked || l.Standing == Standing.Certain));
    }

    [Fact]
    public void Of_those_born_in_other_years_only_whoever_has_the_same_number_is_found()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var number = SmallTown.Number("34169919600304500");
        var (same, other) = (town.Left.Add(number, "孟祥瑞", "1960-03-04", "孟广义"), town.Left.Add(null, "欧阳震华", "2012-03-04", "欧阳明"));
        var right = town.Right.Add(number, "孟祥瑞", "1960-03-04", "孟广义");
        var old = town.Right.Add(null, "欧阳震华", "1930-03-04", "欧阳明");

        var found = Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links;
        var narrowed = Linker.Link(SmallTown.Strategy with { Window = "birth" }, town.Left, town.Right).Links;

        Assert.Equal((right, LinkKind.Exact), narrowed.Where(l => l.Left == same).Select(l => (l.Right, l.Kind)).Single());
        Assert.Contains(found, l => l.Left == other && l.Right == old);
        Assert.DoesNotContain(narrowed, l => l.Right == old);
        Assert.InRange(narrowed.Count(l => l.IsLinked && l.Left == l.Right), 1_990, 2_001);
    }

    [Fact]
    public void Whoever_stands_in_the_right_set_twice_is_told()
    {
        var town = new SmallTown(100, slips: 0);
        var number = SmallTown.Number("34169920160304500");
        var left = town.Left.Add(number, "孟祥瑞", "2016-03-04", "孟广义");
        var first = town.Right.Add(number, "孟祥瑞", "2016-03-04", "孟广义");
        var second = town.Right.Add(number, "孟祥瑞", "2016-03-04", null);

        var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);

        Assert.Equal(first, result.Links.Single(l => l.Left == left).Right);
        Assert.Equal([(left, second)], result.Further);
        Assert.Empty(result.UnlinkedRight());
    }

    [Fact]
    public void Records_that_are_added_later_are_nothing_to_a_result()
    {
        var town = new SmallTown(100, slips: 0);
        var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);

        town.Left.Add(null, "欧阳震华", "2012-03-04", null);
        town.Right.Add(null, "欧阳震华", "2012-03-04", null);

        Assert.Empty(result.UnlinkedLeft().Concat(result.UnlinkedRight()));
    }

    [Fact]
    public void Each_left_row_has_one_link_at_most_and_the_rest_is_listed() => Gen.Int[1, 400].SelectMany(people => Gen.Int[0, 9].Select(slips => (people, slips))).Sample(
        of =>
        {
            var town = new SmallTown(of.people, of.slips / 10.0, of.people);
            var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);
            var linked = result.Links.Where(l => l.IsLinked).Select(l => l.Left).ToList();

            return result.Links.Select(l => l.Left).Distinct().Count() == result.Links.Count
                && linked.Concat(result.UnlinkedLeft()).Order().SequenceEqual(Enumerable.Range(0, of.people))
                && result.Links.All(l => l.Probability is >= 0 and <= 1 && (!l.IsLinked || l.Kind == LinkKind.Exact || l.Bits >= 0) && (l.Standing != Standing.Weak || !l.IsLinked));
        },
        iter: 40);
}
