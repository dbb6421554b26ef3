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
        var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);

        Assert.All(result.Links, link =>
        {
            var pair = result.Explain(link.Left, link.Right);
            Assert.Equal(pair.PriorBits + pair.Fields.Sum(f => f.Bits), pair.Bits, 9);
            Assert.Equal(pair.Bits, pair.Fields[^1].Sum, 9);
            Assert.InRange(pair.Bits - link.Bits, -1e-9, SmallTown.Strategy.ClaimedPenalty + 8);
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

    [Fact]
    public void A_twin_whose_sister_is_registered_is_not_taken_for_her()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var sisters = SmallTown.Number("34169920160304500");
        town.Left.Add(sisters, "孟祥瑞", "2016-03-04", "孟广义");
        var twin = town.Left.Add(null, "孟欣", "2016-03-04", "孟广义");
        town.Right.Add(sisters, "孟祥瑞", "2016-03-04", "孟广义");

        Assert.DoesNotContain(Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links, l => l.Left == twin && l.IsLinked);
    }

    [Fact]
    public void Nobody_is_called_likely_by_a_birth_date_alone()
    {
        var town = new SmallTown(3_000, slips: 0.05);
        var stranger = town.Left.Add(null, "欧阳震华", "2012-07-08", null);

        Assert.DoesNotContain(Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links, l => l.Left == stranger && (l.IsLinked || l.Standing == Standing.Certain));
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
    public void Each_left_row_has_one_link_at_most_and_the_rest_is_listed() => Gen.Int[1, 400].SelectMany(people => Gen.Int[0, 9].Select(slips => (people, slips))).Sample(
        of =>
        {
            var town = new SmallTown(of.people, of.slips / 10.0, of.people);
            var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);
            var linked = result.Links.Where(l => l.IsLinked).Select(l => l.Left).ToList();

            return result.Links.Select(l => l.Left).Distinct().Count() == result.Links.Count
                && linked.Concat(result.UnlinkedLeft()).Order().SequenceEqual(Enumerable.Range(0, of.people))
                && result.Links.All(l => l.Probability is >= 0 and <= 1 && l.IsLinked == (l.Kind == LinkKind.Exact || (l.IsLinked && l.Bits >= 0)));
        },
        iter: 40);
}
