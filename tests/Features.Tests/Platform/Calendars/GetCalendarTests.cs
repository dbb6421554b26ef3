using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class GetCalendarTests
{
    [Theory, DatabaseData]
    public async Task The_shipped_years_make_a_calendar(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var calendar = await district.RunAsync(Actors.SystemAdministrator, new GetCalendar.Query());

        Assert.True(calendar.IsOk, calendar.Refusal?.Message);
    }
}
