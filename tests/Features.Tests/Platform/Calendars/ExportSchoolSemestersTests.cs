using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ExportSchoolSemestersTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_what_single_schools_arranged_and_a_center_school_with_those_below(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "校历"))).IsOk);
        await ArrangeAsync(district, "2134000001", "第一小学", OrganizationKind.PrimarySchool, dates with { ReportOn = new(2026, 9, 7), ClassStartOn = new(2026, 9, 8) });
        await ArrangeAsync(district, "2134000002", "第二中心学校", OrganizationKind.CenterSchool, dates with { ReportOn = new(2026, 8, 30) });

        var file = await district.ExportAsync(Actors.Registrar, new ExportSchoolSemesters.Command());

        var name = Semester.NameOf(new(2026), Term.Autumn);
        Assert.Equal(
            [
                ["学校", "学期", "报到", "开课", "结束", "放假", "依据"],
                ["第一小学", name, "2026-09-07", "2026-09-08", "2027-01-22", "2027-01-23", "汛情通知"],
                ["第二中心学校及下属学校", name, "2026-08-30", "2026-09-01", "2027-01-22", "2027-01-23", "汛情通知"],
            ],
            Exported.Rows(file));
    }

    private static async Task ArrangeAsync(TestDistrict district, string code, string name, OrganizationKind kind, SemesterDates dates)
    {
        var bureau = await district.BodyAsync("JYJ");
        var school = (await district.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, name, kind, bureau.Id, new(2020, 1, 1)))).Value;
        Assert.Null((await district.RunAsync(Actors.SystemAdministrator, new ArrangeSemester.Command(2026, Term.Autumn, school, dates, "汛情通知"))).Refusal);
    }
}
