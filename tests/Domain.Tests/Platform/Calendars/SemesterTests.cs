using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;
using static Baoxue.Domain.Tests.Platform.Calendars.TestCalendars;

namespace Baoxue.Domain.Tests.Platform.Calendars;

public sealed class SemesterTests
{
    private static readonly SemesterDates Sound = Dates("2025-08-31", "2025-09-01", "2026-01-20", "2026-01-21");

    [Fact]
    public void A_school_has_its_own_dates_before_its_centers_before_the_districts()
    {
        var center = Dates("2025-09-07", "2025-09-08", "2026-01-20", "2026-01-21");
        var school = Dates("2025-09-14", "2025-09-15", "2026-01-20", "2026-01-21");
        var semester = Autumn(2025, new SemesterOverride(FloodedCenter, center, "谯教〔测试〕3号"), new SemesterOverride(School, school, "谯教〔测试〕4号"));

        Assert.Equal(school, semester.For(School));
        Assert.Equal(school, semester.For(School + ".202501"));
        Assert.Equal(center, semester.For(FloodedCenter + ".009"));
        Assert.Equal(semester.Dates, semester.For(FloodedCenter + "9.009"));
        Assert.Equal(semester.Dates, semester.For(Other));
        Assert.Equal(semester.Dates, semester.For(null));
    }

    [Fact]
    public void A_semester_is_refused_by_what_is_wrong_with_it()
    {
        Refuses<CalendarRefusals.SemesterDatesDisordered>(Sound with { ReportOn = Day("2025-09-02") });
        Refuses<CalendarRefusals.SemesterDatesDisordered>(Sound with { EndsOn = Day("2025-09-01") });
        Refuses<CalendarRefusals.SemesterDatesDisordered>(Sound with { HolidayStartOn = Day("2026-01-20") });
        Refuses<CalendarRefusals.SemesterOutOfSeason>(Sound with { ReportOn = Day("2025-07-31") });
        Refuses<CalendarRefusals.SemesterOutOfSeason>(Sound with { HolidayStartOn = Day("2026-03-01") });
        Refuses<CalendarRefusals.SemesterSourceMissing>(Sound, source: "");
        Refuses<CalendarRefusals.OverridePathMissing>(Sound, overrides: new SemesterOverride("", Sound, "文"));
        Refuses<CalendarRefusals.SemesterSourceMissing>(Sound, overrides: new SemesterOverride(School, Sound, ""));
        Refuses<CalendarRefusals.SemesterDatesDisordered>(Sound, overrides: new SemesterOverride(School, Sound with { EndsOn = Day("2025-08-30") }, "文"));
        Refuses<CalendarRefusals.OverridePathRepeated>(Sound, "文", new SemesterOverride(School, Sound, "文"), new SemesterOverride(School, Sound, "文"));
    }

    [Fact]
    public void The_spring_semester_of_a_school_year_lies_in_the_next_year()
    {
        var asAutumn = Semester.From(new SchoolYear(2025), Term.Spring, Sound, "文");

        Assert.IsType<CalendarRefusals.SemesterOutOfSeason>(asAutumn.Refusal);
        Assert.Equal("2025—2026 学年春季学期", Spring(2025).Name);
    }

    private static void Refuses<TRefusal>(SemesterDates dates, string source = "文", params SemesterOverride[] overrides) =>
        Assert.IsType<TRefusal>(Semester.From(new SchoolYear(2025), Term.Autumn, dates, source, overrides).Refusal);
}
