using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ExportSemestersTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_semesters_with_their_days_and_whether_they_are_confirmed(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await EnterAsync(district, Term.Autumn, new(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23)), isConfirmed: true);
        await EnterAsync(district, Term.Spring, new(new(2027, 2, 21), new(2027, 2, 22), new(2027, 7, 2), new(2027, 7, 3)), isConfirmed: false);

        var file = await district.ExportAsync(Actors.Registrar, new ExportSemesters.Command());

        Assert.Equal(
            [
                ["学期", "报到", "开课", "结束", "放假", "单独安排", "依据", "确认"],
                [Semester.NameOf(new(2026), Term.Autumn), "2026-08-31", "2026-09-01", "2027-01-22", "2027-01-23", "0", "校历", "已确认"],
                [Semester.NameOf(new(2026), Term.Spring), "2027-02-21", "2027-02-22", "2027-07-02", "2027-07-03", "0", "校历", "待确认"],
            ],
            Exported.Rows(file));
    }

    [Theory, DatabaseData]
    public async Task Without_a_calendar_there_is_no_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.Registrar.TakingOut(), new ExportSemesters.Command())).Refusal);
    }

    private static async Task EnterAsync(TestDistrict district, Term term, SemesterDates dates, bool isConfirmed) =>
        Assert.Null((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, term, dates, "校历", IsConfirmed: isConfirmed))).Refusal);
}
