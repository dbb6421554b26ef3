using Baoxue.Domain.Registers;

namespace Baoxue.Features.Tests.Cli;

/// <summary>From made-up lists to matters by commands only, against the answer key of the simulator.</summary>
public sealed class ListedDistrictTests(ListedDistrict loaded) : IClassFixture<ListedDistrict>
{
    [Fact]
    public void Every_list_is_in_force_with_the_rows_of_its_file()
    {
        Assert.Equal(RegisterSources.Listings.ToHashSet(), loaded.Lists.Keys.ToHashSet());
        Assert.All(loaded.Lists, l =>
        {
            var load = AnswerKey.Json(l.Value, l.Value.ExitCode);
            var counts = load.GetProperty("counts");
            Assert.Equal((l.Key.ToString(), "Published"), (load.GetProperty("source").GetString(), load.GetProperty("state").GetString()));
            Assert.True(counts.GetProperty("new").GetInt64() > 0);
            Assert.Equal(counts.GetProperty("read").GetInt64(), counts.GetProperty("new").GetInt64() + counts.GetProperty("rejected").GetInt64());
        });
    }

    [Fact]
    public Task The_lists_tell_of_nearly_everybody_they_concern_and_of_hardly_anybody_else() => ListAnswerKey.HoldsAsync(loaded);
}
