using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class GetDeadlineTests
{
    [Theory, DatabaseData]
    public async Task A_term_over_the_national_day_is_counted_and_explained(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        var told = await district.RunAsync(Actors.SystemAdministrator, new GetDeadline.Query(new(2026, 9, 24), 7, DayKind.Working, RollRule.None));

        Assert.Equal(new DateOnly(2026, 10, 12), told.Value.Deadline.EndsOn);
        Assert.Equal(DayReason.Holiday, told.Value.Days.Single(d => d.On == new DateOnly(2026, 10, 1)).Reason);
    }

    [Theory, DatabaseData]
    public async Task A_term_past_the_loaded_years_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        var told = await district.RunAsync(Actors.SystemAdministrator, new GetDeadline.Query(new(2026, 12, 10), 30, DayKind.Natural, RollRule.ToNextWorkingDay));

        Assert.IsType<CalendarRefusals.CalendarNotLoaded>(told.Refusal);
    }

    [Theory, DatabaseData]
    public async Task School_days_without_a_semester_are_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        var told = await district.RunAsync(Actors.SystemAdministrator, new GetDeadline.Query(new(2026, 9, 24), 3, DayKind.School, RollRule.None));

        Assert.IsType<CalendarRefusals.SemesterNotEntered>(told.Refusal);
    }
}
