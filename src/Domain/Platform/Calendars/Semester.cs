using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Platform.Calendars;

/// <summary>One semester as the bureau entered it (学期), with the document that set it and what holds for single schools.</summary>
public sealed class Semester
{
    private Semester(SchoolYear schoolYear, Term term, SemesterDates dates, string sourceDocument, IReadOnlyList<SemesterOverride> overrides, SourceMark mark) =>
        (SchoolYear, Term, Dates, SourceDocument, Overrides, Mark) = (schoolYear, term, dates, sourceDocument, overrides, mark);

    public SchoolYear SchoolYear { get; }

    public Term Term { get; }

    /// <summary>What holds for the district at large; ask <see cref="For"/> about a school.</summary>
    public SemesterDates Dates { get; }

    public string SourceDocument { get; }

    public IReadOnlyList<SemesterOverride> Overrides { get; }

    /// <summary>Whether the bureau has confirmed it; deadlines are counted either way, and pages say so.</summary>
    public SourceMark Mark { get; }

    /// <summary>As schools write it: 2026—2027 学年秋季学期.</summary>
    public string Name => NameOf(SchoolYear, Term);

    internal int Ordinal => OrdinalOf(SchoolYear, Term);

    public static Result<Semester> From(
        SchoolYear schoolYear, Term term, SemesterDates dates, string sourceDocument, IReadOnlyList<SemesterOverride>? overrides = null, SourceMark mark = SourceMark.Confirmed)
    {
        var name = NameOf(schoolYear, term);
        if (schoolYear.StartYear is < 1986 or > 2200)
        {
            return new CalendarRefusals.SemesterOutOfSeason(name);
        }

        var all = overrides ?? [];
        if (all.Any(o => string.IsNullOrWhiteSpace(o.SchoolPath)))
        {
            return new CalendarRefusals.OverridePathMissing(name);
        }

        if (all.GroupBy(o => o.SchoolPath).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            return new CalendarRefusals.OverridePathRepeated(name, twice.Key);
        }

        if (all.Select(o => o.SourceDocument).Append(sourceDocument).Any(string.IsNullOrWhiteSpace))
        {
            return new CalendarRefusals.SemesterSourceMissing(name);
        }

        foreach (var each in all.Select(o => o.Dates).Prepend(dates))
        {
            if (!each.IsOrdered)
            {
                return new CalendarRefusals.SemesterDatesDisordered(name);
            }

            if (each.ReportOn < SeasonOf(schoolYear, term).First || each.HolidayStartOn > SeasonOf(schoolYear, term).Last)
            {
                return new CalendarRefusals.SemesterOutOfSeason(name);
            }
        }

        return new Semester(schoolYear, term, dates, sourceDocument, [.. all], mark);
    }

    /// <summary>The dates that hold for a school: its own, else its centre school's, else the district's.</summary>
    public SemesterDates For(string? schoolPath) =>
        SchoolPaths.Nearest(Overrides, o => o.SchoolPath, schoolPath)?.Dates ?? Dates;

    public static string NameOf(SchoolYear schoolYear, Term term) => term switch
    {
        Term.Autumn => $"{schoolYear}秋季学期",
        Term.Spring => $"{schoolYear}春季学期",
    };

    public override string ToString() => Name;

    internal static int OrdinalOf(SchoolYear schoolYear, Term term) => (schoolYear.StartYear * 2) + (term == Term.Spring ? 1 : 0);

    private static (DateOnly First, DateOnly Last) SeasonOf(SchoolYear year, Term term) => term switch
    {
        Term.Autumn => (new(year.StartYear, 8, 1), new(year.StartYear + 1, 2, 28)),
        Term.Spring => (new(year.StartYear + 1, 1, 15), new(year.StartYear + 1, 8, 31)),
    };
}
