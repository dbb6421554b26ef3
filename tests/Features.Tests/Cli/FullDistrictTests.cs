namespace Baoxue.Features.Tests.Cli;

/// <summary>The whole way of a district of full size, from made-up files to a comparison, against the answer key.</summary>
[Trait("Category", "Soak")]
public sealed class FullDistrictTests(FullDistrict loaded) : IClassFixture<FullDistrict>
{
    [Fact]
    public void Every_row_of_both_registers_is_taken_but_those_that_have_to_be_refused() => AnswerKey.HoldsOfLoads(loaded);

    [Fact]
    public void The_comparison_by_identity_number_counts_what_the_answer_key_foretells() => AnswerKey.HoldsOfCounts(loaded);

    [Fact]
    public Task The_lists_hold_the_children_that_the_answer_key_names() => AnswerKey.HoldsOfListsAsync(loaded);

    [Fact]
    public Task The_lists_of_other_offices_tell_of_nearly_everybody_they_concern_and_of_hardly_anybody_else() => ListAnswerKey.HoldsAsync(loaded);
}
