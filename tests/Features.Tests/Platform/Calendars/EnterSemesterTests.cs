using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class EnterSemesterTests
{
    [Theory, DatabaseData]
    public async Task A_semester_is_kept_with_its_source(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));

        var entered = await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "亳教〔2026〕1号"));

        Assert.True(entered.IsOk);
        Assert.Equal("亳教〔2026〕1号", await district.AsSystemAsync(db => db.ReferenceItems.Where(i => i.Kind == "semester").Select(i => i.Source).SingleAsync()));
    }

    [Theory, DatabaseData]
    public async Task A_source_fits_its_place_on_both_databases(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));

        foreach (var (source, isTaken) in new[] { ("", false), (new string('文', 201), false), (new string('文', 200), true) })
        {
            Assert.Equal(isTaken, (await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, source))).IsOk);
        }
    }

    [Theory, DatabaseData]
    public async Task A_term_that_no_form_offers_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));

        Assert.IsType<Domain.Platform.PlatformRefusals.NoSuchChoice>((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, (Term)7, dates, "校历"))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task Days_in_the_wrong_order_are_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2027, 9, 1), new(2027, 1, 22), new(2027, 1, 23));

        Assert.NotNull((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "亳教〔2026〕1号"))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task Correcting_a_date_keeps_the_dates_that_single_schools_have(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));
        var flooded = new SemesterOverride("341602.001", dates with { ReportOn = new(2026, 9, 7), ClassStartOn = new(2026, 9, 8) }, "汛情通知");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "校历", [flooded]))).IsOk);

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates with { EndsOn = new(2027, 1, 21) }, "校历更正"))).IsOk);
        var kept = (await district.RunAsync(Actors.SystemAdministrator, new GetCalendar.Query())).Value.School.Semesters.Semesters.Single();
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "校历", []))).IsOk);
        var none = (await district.RunAsync(Actors.SystemAdministrator, new GetCalendar.Query())).Value.School.Semesters.Semesters.Single();

        Assert.Equal((new DateOnly(2027, 1, 21), flooded), (kept.Dates.EndsOn, Assert.Single(kept.Overrides)));
        Assert.Empty(none.Overrides);
    }
}
