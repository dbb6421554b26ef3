using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ListCalendarGapsTests
{
    [Theory, DatabaseData]
    public async Task A_gap_closes_when_the_semester_is_entered(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var autumn = "2026—2027 学年秋季学期";
        Assert.Contains(autumn, await NamesAsync(district));

        await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, new(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23)), "亳教〔2026〕1号"));

        Assert.DoesNotContain(autumn, await NamesAsync(district));
        Assert.Contains("2026—2027 学年春季学期", await NamesAsync(district));
    }

    [Theory, DatabaseData]
    public async Task An_empty_installation_lacks_the_running_year(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.Equal([new CalendarGap(CalendarGapKind.OfficeYear, "2026", IsNeededNow: true)], await district.RunAsync(Actors.SystemAdministrator, new ListCalendarGaps.Query()));
    }

    private static async Task<List<string>> NamesAsync(TestDistrict district) =>
        [.. (await district.RunAsync(Actors.SystemAdministrator, new ListCalendarGaps.Query())).Select(g => g.Name)];
}
