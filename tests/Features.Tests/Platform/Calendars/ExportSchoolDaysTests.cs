using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ExportSchoolDaysTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_days_newest_first_in_the_words_of_the_page(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "校历"))).IsOk);
        foreach (var (day, lessons, reason) in new[] { (new DateOnly(2026, 11, 28), true, "=补课"), (new(2026, 11, 30), false, "大雪，区应急通知") })
        {
            Assert.Null((await district.RunAsync(Actors.SystemAdministrator, new ArrangeSchoolDay.Command(day, lessons, reason))).Refusal);
        }

        var file = await district.ExportAsync(Actors.Registrar, new ExportSchoolDays.Command());

        Assert.Equal([["日期", "安排", "范围", "事由和依据"], ["2026-11-30", "停课", "全区", "大雪，区应急通知"], ["2026-11-28", "上课（补课）", "全区", "=补课"]], Exported.Rows(file));
        Assert.DoesNotContain("<f>", Exported.Xml(file), StringComparison.Ordinal);
    }
}
