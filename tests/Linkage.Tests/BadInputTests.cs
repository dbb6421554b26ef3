namespace Baoxue.Linkage.Tests;

public sealed class BadInputTests
{
    [Fact]
    public void An_empty_side_gives_no_links_and_says_so()
    {
        var town = new SmallTown(100, slips: 0);

        Assert.Equal([new LinkageWarning(LinkageWarningKind.EmptySide, "left", 0)], Linker.Link(SmallTown.Strategy, new RecordSet(SmallTown.Fields), town.Right).Warnings);
        Assert.Equal([new LinkageWarning(LinkageWarningKind.EmptySide, "right", 0)], Linker.Link(SmallTown.Strategy, town.Left, new RecordSet(SmallTown.Fields)).Warnings);
    }

    [Fact]
    public void Registers_without_anything_in_common_say_so()
    {
        var (left, right) = (new RecordSet(SmallTown.Fields), new RecordSet(SmallTown.Fields));
        for (var row = 0; row < 500; row++)
        {
            left.Add(null, $"王{(char)('一' + row)}", null, null);
            right.Add(SmallTown.Number($"34169920150101{row:000}"), null, "2015-01-01", null);
        }

        var result = Linker.Link(SmallTown.Strategy, left, right);

        Assert.Empty(result.Links);
        Assert.Contains(result.Warnings, w => w.Kind == LinkageWarningKind.NothingInCommon);
    }

    [Fact]
    public void A_register_linked_with_itself_links_everybody_with_himself()
    {
        var town = new SmallTown(2_000, slips: 0);

        Assert.All(Linker.Link(SmallTown.Strategy, town.Right, town.Right).Links, l => Assert.Equal(l.Left, l.Right));
    }

    [Fact]
    public void A_register_with_one_birth_date_throughout_says_so_and_compares_few_pairs()
    {
        var (left, right) = (new RecordSet(SmallTown.Fields), new RecordSet(SmallTown.Fields));
        for (var row = 0; row < 3_000; row++)
        {
            var name = $"{(char)('一' + (row % 50))}{(char)('丁' + row)}";
            left.Add(null, name, "1900-01-01", null);
            right.Add(SmallTown.Number($"34169919000101{row % 1000:000}"), name, "1900-01-01", null);
        }

        var result = Linker.Link(SmallTown.Strategy, left, right);

        Assert.InRange(result.ComparedPairs, 3_000, 100_000);
        Assert.Contains(new LinkageWarning(LinkageWarningKind.OneValueThroughout, "birth", 3_000), result.Warnings);
        Assert.Contains(result.Warnings, w => w is { Kind: LinkageWarningKind.BlocksDropped, Subject: "birth" });
    }

    [Fact]
    public void Ten_thousand_people_of_one_name_and_birth_date_are_left_out()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        for (var row = 0; row < 10_000; row++)
        {
            town.Left.Add(null, "李明", "2010-10-10", null);
            town.Right.Add(null, "李明", "2010-10-10", null);
        }

        var result = Linker.Link(SmallTown.Strategy, town.Left, town.Right);

        Assert.InRange(result.ComparedPairs, 100, 100_000);
        Assert.Equal(["birth", "name"], result.Warnings.Where(w => w.Kind == LinkageWarningKind.BlocksDropped).Select(w => w.Subject));
    }

    [Fact]
    public void A_number_that_ten_thousand_records_carry_is_nobodys()
    {
        var town = new SmallTown(2_000, slips: 0.05);
        var number = SmallTown.Number("34169920101010123");
        for (var row = 0; row < 10_000; row++)
        {
            town.Left.Add(number, "李明", "2010-10-10", null);
            town.Right.Add(number, "李明", "2010-10-10", null);
        }

        Assert.InRange(Linker.Link(SmallTown.Strategy, town.Left, town.Right).Further.Count, 1, 50 * 50);
    }

    [Fact]
    public void Of_sixty_records_with_one_number_the_first_fifty_are_linked_by_it()
    {
        var town = new SmallTown(500, slips: 0);
        var number = SmallTown.Number("34169920101010123");
        for (var row = 0; row < 60; row++)
        {
            town.Left.Add(number, "李明", "2010-10-10", null);
        }

        town.Right.Add(number, "李明", "2010-10-10", null);

        var exact = Linker.Link(SmallTown.Strategy, town.Left, town.Right).Links.Where(l => l.Kind == LinkKind.Exact && l.Left >= 500);
        Assert.Equal(Enumerable.Range(500, 50), exact.Select(l => l.Left));
    }

    [Fact]
    public void Values_of_a_hundred_thousand_letters_are_cut()
    {
        FieldDefinition[] fields = [new("name", FieldKind.PersonName), new("words", FieldKind.Text)];
        var (left, right) = (new RecordSet(fields), new RecordSet(fields));
        for (var row = 0; row < 20; row++)
        {
            left.Add(new string('王', 100_000 + row), new string('a', 100_000 + row));
            right.Add(new string('王', 100_001 + row), new string('a', 100_001 + row));
        }

        var result = Linker.Link(
            new LinkageStrategy(fields, [new BlockingRule("name", [new KeyPart("name", KeyParts.Surname)]), new BlockingRule("words", [new KeyPart("words", KeyParts.Beginning)])]) { Training = ["name", "words"] },
            left,
            right);

        Assert.Equal(20, result.Links.Count);
    }

    [Fact]
    public void A_rule_that_would_pair_everybody_is_narrowed_before_it_runs()
    {
        var town = new SmallTown(4_000, slips: 0.5);
        var strategy = SmallTown.Strategy with { Rules = [.. SmallTown.Strategy.Rules, new BlockingRule("surname", [new KeyPart("name", KeyParts.Surname)]) { LargestBlock = int.MaxValue }], MostPairs = 50_000 };

        var estimate = Linker.Estimate(strategy, town.Left, town.Right).Single(e => e.Rule == "surname");

        Assert.InRange(estimate.Pairs, 100_000, 16_000_000);
        Assert.InRange(estimate.Pairs - estimate.DroppedPairs, 0, 50_000);
        Assert.InRange(Linker.Link(strategy, town.Left, town.Right).ComparedPairs, 1, 60_000);
    }

    [Fact]
    public void A_strategy_that_is_not_whole_is_refused_with_the_reason()
    {
        var town = new SmallTown(10, slips: 0);
        var whole = SmallTown.Strategy;

        string Refused(LinkageStrategy strategy) => Assert.Throws<ArgumentException>(() => Linker.Link(strategy, town.Left, town.Right)).Message;

        Assert.Contains("would pair everything", Refused(whole with { Rules = [new BlockingRule("all", [])] }));
        Assert.Contains("same name", Refused(whole with { Rules = [whole.Rules[0], whole.Rules[0]] }));
        Assert.Contains("no road of name", Refused(whole with { Rules = [new BlockingRule("road", [new KeyPart("name", KeyParts.Road)])] }));
        Assert.Contains("no field phone", Refused(whole with { Verify = ["phone"] }));
        Assert.Contains("no rule sound", Refused(whole with { Training = ["sound"] }));
        Assert.Contains("from which rules to learn", Refused(whole with { Training = [] }));
        Assert.Contains("nothing can be learned", Refused(whole with { Training = ["name"] }));
        Assert.Contains("is no date", Refused(whole with { Window = "name" }));
        Assert.Contains("no identifier", Refused(whole with { ExactField = "name" }));
        Assert.Contains("must be verified", Refused(whole with { Verify = [] }));
        Assert.Contains("must be verified", Refused(whole with { Verify = ["number"] }));
        Assert.Contains("each once", Refused(whole with { Rules = [new BlockingRule("twice", [new KeyPart("birth"), new KeyPart("birth")])] }));
        Assert.Contains("number of bits", Refused(whole with { ClaimedPenalty = double.PositiveInfinity }));
        Assert.Contains("threshold lies", Refused(whole with { ReviewFrom = 3 }));
        Assert.Contains("fields of the strategy", Assert.Throws<ArgumentException>(() => Linker.Link(whole, new RecordSet([whole.Fields[0]]), town.Right)).Message);
    }

    [Fact]
    public void A_record_with_too_few_values_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RecordSet(SmallTown.Fields).Add("341699201503120018"));
}
