using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ArrangeSchoolDayTests
{
    private static readonly DateOnly Saturday = new(2026, 11, 28);
    private static readonly DateOnly Monday = new(2026, 11, 30);

    [Theory, DatabaseData]
    public async Task A_saturday_of_lessons_counts_as_a_school_day_until_it_is_taken_back(TestDatabase database)
    {
        await using var district = await TaughtAsync(database);

        var without = await IsSchoolDayAsync(district, Saturday);
        Assert.Null(await ArrangeAsync(district, Saturday, true, "补 10 月 8 日的课，亳教〔2026〕18号"));
        var with = await IsSchoolDayAsync(district, Saturday);
        Assert.Null(await ArrangeAsync(district, Saturday, null, "写错了日期"));
        var after = await IsSchoolDayAsync(district, Saturday);

        Assert.Equal((false, true, false), (without, with, after));
        Assert.IsType<PlatformRefusals.NotFound>(await ArrangeAsync(district, Saturday, null, "再撤"));
        Assert.Empty((await district.RunAsync(Actors.Registrar, new ListSchoolDays.Query())).Days);
    }

    [Theory, DatabaseData]
    public async Task What_one_school_arranges_holds_for_no_other_and_goes_before_the_district(TestDatabase database)
    {
        await using var district = await TaughtAsync(database);
        var bureau = await district.BodyAsync("JYJ");
        var school = (await district.RunAsync(Actors.SystemAdministrator, new Features.Platform.Organizations.CreateOrganization.Command("2134000001", "第一小学", OrganizationKind.PrimarySchool, bureau.Id, new(2020, 1, 1)))).Value;

        Assert.Null(await ArrangeAsync(district, Monday, false, "大雪，区应急通知"));
        Assert.Null(await ArrangeAsync(district, Monday, true, "寄宿学校照常上课", school));

        var path = (await district.BodyAsync("2134000001")).Path;
        Assert.Equal((false, true), (await IsSchoolDayAsync(district, Monday), await IsSchoolDayAsync(district, Monday, path)));
        Assert.Equal(["第一小学", null], (await district.RunAsync(Actors.Registrar, new ListSchoolDays.Query())).Days.Select(d => d.School?.Name));
    }

    [Theory, DatabaseData]
    public async Task A_reason_that_names_a_number_is_refused(TestDatabase database)
    {
        await using var district = await TaughtAsync(database);

        Assert.IsType<PlatformRefusals.NumberInText>(await ArrangeAsync(district, Saturday, true, "补课，联系13800001234"));
        Assert.Empty((await district.RunAsync(Actors.Registrar, new ListSchoolDays.Query())).Days);
    }

    [Theory, DatabaseData]
    public async Task A_day_without_lessons_anyway_and_one_without_a_reason_are_refused(TestDatabase database)
    {
        await using var district = await TaughtAsync(database);

        Assert.IsType<CalendarRefusals.SchoolDaySourceMissing>(await ArrangeAsync(district, Saturday, true, " "));
        Assert.IsType<CalendarRefusals.NoLessonsThen>(await ArrangeAsync(district, new(2026, 8, 31), true, "报到日"));
        Assert.IsType<CalendarRefusals.SemesterNotEntered>(await ArrangeAsync(district, new(2026, 8, 1), true, "假期"));
        Assert.IsType<PlatformRefusals.NotFound>(await ArrangeAsync(district, Saturday, true, "补课", new OrganizationId(Guid.CreateVersion7())));
    }

    private static async Task<TestDistrict> TaughtAsync(TestDatabase database)
    {
        var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "校历"))).IsOk);
        return district;
    }

    private static async Task<Domain.Common.Refusal?> ArrangeAsync(TestDistrict district, DateOnly on, bool? lessons, string reason, OrganizationId? school = null) =>
        (await district.RunAsync(Actors.SystemAdministrator, new ArrangeSchoolDay.Command(on, lessons, reason, school))).Refusal;

    private static async Task<bool> IsSchoolDayAsync(TestDistrict district, DateOnly day, string? path = null) =>
        (await district.RunAsync(Actors.SystemAdministrator, new GetCalendar.Query())).Value.School.IsSchoolDay(day, path).Value;
}
