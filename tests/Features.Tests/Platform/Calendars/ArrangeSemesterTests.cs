using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ArrangeSemesterTests
{
    private static readonly SemesterDates Dates = new(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));
    private static readonly SemesterDates Flooded = Dates with { ReportOn = new(2026, 9, 7), ClassStartOn = new(2026, 9, 8) };

    [Theory, DatabaseData]
    public async Task One_school_begins_later_until_that_is_taken_back_and_no_other_does(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历", IsConfirmed: false))).IsOk);
        var (school, other) = (await AddAsync(district, "2134000001", "第一小学"), await AddAsync(district, "2134000002", "第二小学"));

        Assert.Null(await ArrangeAsync(district, school.Id, Flooded));
        var (flooded, dry) = (await DatesAsync(district, school.Path), await DatesAsync(district, other.Path));
        Assert.Null(await ArrangeAsync(district, school.Id, Flooded with { ReportOn = new(2026, 9, 8) }));
        var corrected = await DatesAsync(district, school.Path);
        var listed = Assert.Single((await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Arranged);
        Assert.Null(await ArrangeAsync(district, school.Id, null));

        Assert.Equal((Flooded, Dates, new DateOnly(2026, 9, 8)), (flooded, dry, corrected.ReportOn));
        Assert.Equal(("第一小学", corrected, "汛情通知"), (listed.School.Name, listed.Dates, listed.SourceDocument));
        Assert.Equal(Dates, await DatesAsync(district, school.Path));
        // Arranging for a school confirms nothing for the district.
        Assert.All((await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Semesters, s => Assert.Equal(Baoxue.Domain.Platform.Codes.SourceMark.Unconfirmed, s.Mark));
    }

    [Theory, DatabaseData]
    public async Task What_cannot_be_arranged_is_refused_and_changes_nothing(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历"))).IsOk);
        var school = await AddAsync(district, "2134000001", "第一小学");

        Assert.IsType<PlatformRefusals.NotFound>(await ArrangeAsync(district, new OrganizationId(Guid.CreateVersion7()), Flooded));
        Assert.IsType<PlatformRefusals.NotFound>(await ArrangeAsync(district, school.Id, null));
        Assert.IsType<PlatformRefusals.BadText>(await ArrangeAsync(district, school.Id, Flooded, " "));
        Assert.IsType<CalendarRefusals.SemesterDatesDisordered>(await ArrangeAsync(district, school.Id, Flooded with { EndsOn = new(2026, 9, 1) }));
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.SystemAdministrator, new ArrangeSemester.Command(2026, Term.Spring, school.Id, Flooded, "通知"))).Refusal);
        Assert.Empty((await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Arranged);
    }

    [Theory, DatabaseData]
    public async Task Neither_the_bureau_nor_a_class_is_a_school_of_its_own(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历"))).IsOk);

        Assert.IsType<PlatformRefusals.NotFound>(await ArrangeAsync(district, (await district.BodyAsync("JYJ")).Id, Flooded));
        Assert.Empty((await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Arranged);
    }

    [Theory, DatabaseData]
    public async Task A_school_that_has_closed_gets_the_district_dates_again(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历"))).IsOk);
        var (school, other) = (await AddAsync(district, "2134000001", "第一小学"), await AddAsync(district, "2134000002", "第二小学"));
        Assert.Null(await ArrangeAsync(district, school.Id, Flooded));
        foreach (var closing in new[] { school, other })
        {
            Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(closing.Id, new(2026, 11, 22)))).IsOk);
        }

        Assert.Equal(["第一小学"], (await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Schools.Where(s => !s.IsOpen).Select(s => s.Name));
        Assert.Null(await ArrangeAsync(district, school.Id, null));
    }

    [Theory, DatabaseData]
    public async Task Lessons_arranged_on_a_day_are_not_left_outside_the_semester(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历"))).IsOk);
        var school = await AddAsync(district, "2134000001", "第一小学");
        Assert.Null((await district.RunAsync(Actors.SystemAdministrator, new ArrangeSchoolDay.Command(new(2026, 9, 5), true, "补课", school.Id))).Refusal);

        Assert.Equal(new CalendarRefusals.SchoolDayBesideLessons(new(2026, 9, 5)), await ArrangeAsync(district, school.Id, Flooded));
        Assert.Null((await district.RunAsync(Actors.SystemAdministrator, new ArrangeSchoolDay.Command(new(2026, 9, 5), null, "推迟开学", school.Id))).Refusal);
        Assert.Null(await ArrangeAsync(district, school.Id, Flooded));
    }

    [Theory, DatabaseData]
    public async Task Two_who_arrange_at_once_do_not_take_back_each_others_dates(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, Dates, "校历"))).IsOk);
        var schools = new List<Organization>();
        for (var i = 0; i < 8; i++)
        {
            schools.Add(await AddAsync(district, $"213400000{i}", $"第{i}小学"));
        }

        var refusals = await Task.WhenAll(schools.Select(s => ArrangeAsync(district, s.Id, Flooded)));

        // Whoever was too late is told so, and may try again.
        Assert.All(refusals.OfType<Domain.Common.Refusal>(), r => Assert.IsType<PlatformRefusals.ChangedMeanwhile>(r));
        Assert.Equal(
            schools.Where((_, i) => refusals[i] is null).Select(s => s.Name),
            (await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Arranged.Select(a => a.School.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<Domain.Common.Refusal?> ArrangeAsync(TestDistrict district, OrganizationId school, SemesterDates? dates, string source = "汛情通知") =>
        (await district.RunAsync(Actors.SystemAdministrator, new ArrangeSemester.Command(2026, Term.Autumn, school, dates, source))).Refusal;

    private static async Task<SemesterDates> DatesAsync(TestDistrict district, string school) =>
        (await district.RunAsync(Actors.SystemAdministrator, new GetCalendar.Query())).Value.School.Semesters.Semesters.Single().For(school);

    private static async Task<Organization> AddAsync(TestDistrict district, string code, string name)
    {
        var bureau = await district.BodyAsync("JYJ");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, name, OrganizationKind.PrimarySchool, bureau.Id, new(2020, 1, 1)))).IsOk);
        return await district.BodyAsync(code);
    }
}
