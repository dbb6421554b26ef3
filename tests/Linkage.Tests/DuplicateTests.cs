using CsCheck;

namespace Baoxue.Linkage.Tests;

public sealed class DuplicateTests
{
    [Fact]
    public void Whoever_stands_in_a_set_twice_is_found_and_only_under_two_names_left_to_be_looked_at()
    {
        var (records, people) = Twice(10_000, slips: 0.03);

        var found = Linker.Duplicates(SmallTown.Strategy, records).Links.Where(l => l.IsLinked || people[l.Left] == people[l.Right]).ToList();

        Assert.InRange(found.Count(l => people[l.Left] == people[l.Right]), 998, 1_000);
        Assert.InRange(found.Count(l => people[l.Left] != people[l.Right]), 0, 2);
        Assert.InRange(found.Count(l => l.IsLinked), 970, 1_000);
        Assert.Contains(found, l => l.Kind == LinkKind.Scored && l.IsLinked);
    }

    [Fact]
    public void A_clean_set_has_no_duplicates()
    {
        var result = Linker.Duplicates(SmallTown.Strategy, new SmallTown(3_000, slips: 0).Right);

        Assert.Empty(result.Links.Where(l => l.IsLinked));
        Assert.Empty(result.Clusters);
    }

    [Fact]
    public void The_same_number_with_name_and_birth_date_is_certain()
    {
        var town = new SmallTown(500, slips: 0);
        var number = SmallTown.Number("34169920160304500");
        var (first, second) = (town.Right.Add(number, "孟祥瑞", "2016-03-04", "孟广义"), town.Right.Add(number, "孟祥瑞", "20160304", null));

        var result = Linker.Duplicates(SmallTown.Strategy, town.Right);

        Assert.Equal([(first, second, LinkKind.Exact, Standing.Certain, true)], result.Links.Select(l => (l.Left, l.Right, l.Kind, l.Standing, l.IsLinked)));
        Assert.Equal([[first, second]], result.Clusters);
    }

    [Fact]
    public void Three_records_are_one_cluster_although_the_third_has_a_wrong_number()
    {
        var town = new SmallTown(2_000, slips: 0);
        var number = SmallTown.Number("34169920160304500");
        int[] rows =
        [
            town.Right.Add(number, "孟祥瑞", "2016-03-04", "孟广义"),
            town.Right.Add(number, "孟祥瑞", "2016-03-04", "孟广义"),
            town.Right.Add($"{number[..16]}9{number[17]}", "孟祥瑞", "2016-03-04", "孟广义"),
        ];

        var cluster = Assert.Single(Linker.Duplicates(SmallTown.Strategy, town.Right).Clusters);

        Assert.Equal(rows, cluster);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("34169920160304500")]
    public void Twins_are_not_one_person_although_one_has_no_number_or_that_of_the_other(string? digits)
    {
        var town = new SmallTown(2_000, slips: 0);
        var (number, hers) = (SmallTown.Number("34169920160304500"), digits is null ? null : SmallTown.Number(digits));
        var (first, second) = (town.Right.Add(number, "孟祥瑞", "2016-03-04", "孟广义"), town.Right.Add(hers, "孟欣", "2016-03-04", "孟广义"));

        var result = Linker.Duplicates(SmallTown.Strategy, town.Right);

        Assert.Empty(result.Clusters);
        Assert.All(result.Links, l => Assert.Equal((first, second, Standing.Review, false), (l.Left, l.Right, l.Standing, l.IsLinked)));
    }

    [Fact]
    public void Twins_with_two_names_and_two_right_numbers_need_not_be_looked_at()
    {
        var town = new SmallTown(2_000, slips: 0);
        town.Right.Add(SmallTown.Number("34169920160304500"), "孟祥瑞", "2016-03-04", "孟广义");
        town.Right.Add(SmallTown.Number("34169920160304501"), "孟欣", "2016-03-04", "孟广义");

        Assert.DoesNotContain(Linker.Duplicates(SmallTown.Strategy, town.Right).Links, l => l.Left == 2_000);
    }

    [Fact]
    public void Records_beyond_a_cluster_are_a_warning_and_no_avalanche()
    {
        var town = new SmallTown(500, slips: 0);
        var first = town.Right.Count;
        for (var record = 0; record < 3_000; record++)
        {
            town.Right.Add(SmallTown.Number("34169919000101500"), "孟祥瑞", "1900-01-01", null);
        }

        var result = Linker.Duplicates(SmallTown.Strategy, town.Right);

        Assert.Contains(result.Warnings, w => w.Kind == LinkageWarningKind.ClusterTooLarge && w.Subject == $"row {first}");
        Assert.Contains(result.Warnings, w => w.Kind == LinkageWarningKind.BlocksDropped);
        Assert.InRange(result.Links.Count, 1, 200_000);
        Assert.DoesNotContain(result.Links, l => l.IsLinked);
        Assert.Empty(result.Clusters);
    }

    [Fact]
    public void An_empty_set_is_told()
    {
        var result = Linker.Duplicates(SmallTown.Strategy, new RecordSet(SmallTown.Fields));

        Assert.Equal([LinkageWarningKind.EmptySide], result.Warnings.Select(w => w.Kind));
        Assert.Empty(result.Links);
    }

    [Fact]
    public void No_record_is_paired_with_itself_each_pair_stands_once_and_clusters_are_what_links_join() => Gen.Int[1, 300].SelectMany(people => Gen.Int[0, 9].Select(slips => (people, slips))).Sample(
        of =>
        {
            var (records, _) = Twice(of.people, of.slips / 10.0);
            var result = Linker.Duplicates(SmallTown.Strategy, records);
            var clusterOf = result.Clusters.SelectMany((c, i) => c.Select(row => (row, i))).ToDictionary(x => x.row, x => x.i);

            return result.Links.All(l => l.Left < l.Right)
                && result.Links.DistinctBy(l => (l.Left, l.Right)).Count() == result.Links.Count
                && result.Links.Where(l => l.IsLinked).All(l => clusterOf[l.Left] == clusterOf[l.Right])
                && result.Clusters.Select(c => c[0]).SequenceEqual(result.Clusters.Select(c => c[0]).Order())
                && clusterOf.Keys.ToHashSet().SetEquals(result.Links.Where(l => l.IsLinked).SelectMany(l => new[] { l.Left, l.Right }))
                && result.Links.Where(l => l.Kind == LinkKind.Scored).All(l => Math.Abs(result.Explain(l.Left, l.Right).Bits - l.Bits) < 1e-9);
        },
        iter: 20);

    // The register of a town in which every tenth stands a second time, as the other register knows him.
    private static (RecordSet Records, List<int> People) Twice(int people, double slips)
    {
        var (records, known) = (new RecordSet(SmallTown.Fields), new List<int>());
        var town = SmallTown.Values(people, slips);
        for (var person = 0; person < people; person++)
        {
            records.Add(town[person].Right);
            known.Add(person);
            if (person % 10 == 0)
            {
                records.Add(town[person].Left);
                known.Add(person);
            }
        }

        return (records, known);
    }
}
