using Baoxue.Web.Components;

namespace Baoxue.Web.Tests.Components;

public sealed class ShowTests
{
    [Fact]
    public void A_stored_instant_is_shown_in_the_time_of_the_district()
    {
        var evening = new DateTime(2026, 11, 22, 16, 30, 5, DateTimeKind.Utc);

        Assert.Equal("2026-11-23 00:30", Show.Moment(evening));
        Assert.Equal("2026-11-23 00:30:05", Show.Second(evening));
    }
}
