using CsCheck;

namespace Baoxue.Linkage.Tests;

public sealed class LinkageDifferenceTests
{
    [Fact]
    public void A_result_does_not_differ_from_itself()
    {
        var town = new SmallTown(1_000, slips: 0.2);
        var (once, again) = (Linker.Link(SmallTown.Strategy, town.Left, town.Right), Linker.Link(SmallTown.Strategy, town.Left, town.Right));

        Assert.Empty(LinkageDifference.Between(once, again).Changes);
    }

    [Fact]
    public void Whom_only_a_rule_finds_is_lost_without_it_and_gained_with_it()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var left = town.Left.Add(null, "欧阳震华", "2012-07-08", "欧阳明");
        var right = town.Right.Add(null, "欧阳震华", "2012-07-10", "欧阳明");
        var narrow = SmallTown.Strategy with { Version = 2, Rules = [.. SmallTown.Strategy.Rules.Take(2)], Training = ["number", "birth"] };
        var (wide, fewer) = (Linker.Link(SmallTown.Strategy with { Training = ["number", "birth"] }, town.Left, town.Right), Linker.Link(narrow, town.Left, town.Right));

        var lost = LinkageDifference.Between(wide, fewer);
        var gained = LinkageDifference.Between(fewer, wide);

        Assert.Equal((1, 2), (lost.Before.Version, lost.After.Version));
        Assert.Contains(lost.Changes, c => c.Left == left && c.Kind == ChangeKind.Lost && c.Before!.Right == right && c.After is not { IsLinked: true });
        Assert.Contains(gained.Changes, c => c.Left == left && c.Kind == ChangeKind.Gained && c.After!.Right == right);
    }

    [Fact]
    public void Another_standing_is_a_change()
    {
        var town = new SmallTown(1_000, slips: 0.2);
        var before = Linker.Link(SmallTown.Strategy, town.Left, town.Right);

        var changes = LinkageDifference.Between(before, Linker.Link(SmallTown.Strategy with { ReviewTo = 1_000 }, town.Left, town.Right)).Changes;

        var certain = before.Links.Where(l => l.Kind != LinkKind.Exact && l.Standing == Standing.Certain).Select(l => l.Left);
        Assert.Equal(certain, changes.Where(c => c.Kind == ChangeKind.Changed && c.Before!.Standing == Standing.Certain && c.After!.Standing == Standing.Review).Select(c => c.Left));
    }

    [Fact]
    public void Results_on_other_sets_are_refused()
    {
        var (small, large) = (new SmallTown(100, slips: 0), new SmallTown(101, slips: 0));

        Assert.Throws<ArgumentException>(() => LinkageDifference.Between(Linker.Link(SmallTown.Strategy, small.Left, small.Right), Linker.Link(SmallTown.Strategy, large.Left, large.Right)));
    }

    [Fact]
    public void What_counts_as_the_same_before_with_what_is_gained_and_without_what_is_lost_is_what_does_after() =>
        Gen.Select(Gen.Int[50, 300], Gen.Double[-8, 5], Gen.Double[-8, 5]).Sample(
            (people, first, second) =>
            {
                var town = new SmallTown(people, slips: 0.3, seed: people);
                var before = Linker.Link(SmallTown.Strategy with { Threshold = first }, town.Left, town.Right);
                var after = Linker.Link(SmallTown.Strategy with { Threshold = second }, town.Left, town.Right);
                var there = LinkageDifference.Between(before, after).Changes.ToLookup(c => c.Kind, c => c.Left);
                var back = LinkageDifference.Between(after, before).Changes.ToLookup(c => c.Kind, c => c.Left);

                return Linked(before).Union(there[ChangeKind.Gained]).Except(there[ChangeKind.Lost]).Order().SequenceEqual(Linked(after))
                    && there[ChangeKind.Gained].SequenceEqual(back[ChangeKind.Lost])
                    && there[ChangeKind.Lost].SequenceEqual(back[ChangeKind.Gained])
                    && there[ChangeKind.Changed].SequenceEqual(back[ChangeKind.Changed]);
            },
            iter: 10);

    private static IEnumerable<int> Linked(LinkageResult result) => result.Links.Where(l => l.IsLinked).Select(l => l.Left);
}
