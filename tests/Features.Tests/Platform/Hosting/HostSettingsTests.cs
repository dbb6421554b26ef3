using Baoxue.Features.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace Baoxue.Features.Tests.Platform.Hosting;

public sealed class HostSettingsTests
{
    [Theory]
    [InlineData("34160")]
    [InlineData("3416020")]
    [InlineData("341602101")]
    [InlineData("谯城区谯城区")]
    public void A_division_that_is_no_county_is_refused_by_name(string division) =>
        Assert.Contains(division, Assert.Throws<ArgumentException>(() => From(division)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "341602")]
    [InlineData("", "341602")]
    [InlineData("341621", "341621")]
    public void A_county_is_taken_and_nothing_means_the_usual_one(string? division, string taken) =>
        Assert.Equal(taken, From(division).District.DivisionCode);

    private static HostSettings From(string? division) =>
        HostSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Division", division)]).Build());
}
