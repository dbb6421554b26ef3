using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>A semester as a reference item keeps it (学期存档).</summary>
internal sealed record StoredSemester(int StartYear, Term Term, SemesterDates Dates, string SourceDocument, IReadOnlyList<SemesterOverride> Overrides)
{
    public Result<Semester> ToSemester() => Semester.From(new SchoolYear(StartYear), Term, Dates, SourceDocument, Overrides);

    /// <summary>How its item is called: 2026-Autumn.</summary>
    public static string NameOf(int startYear, Term term) => $"{startYear}-{term}";
}
