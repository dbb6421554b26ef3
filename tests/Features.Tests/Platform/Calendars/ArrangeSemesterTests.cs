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
