using System.Text.Json;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>A semester as a reference item keeps it (学期存档).</summary>
internal sealed record StoredSemester(int StartYear, Term Term, SemesterDates Dates, string SourceDocument, IReadOnlyList<SemesterOverride> Overrides)
{
    public Result<Semester> ToSemester(bool isConfirmed) =>
        Semester.From(new SchoolYear(StartYear), Term, Dates, SourceDocument, Overrides, isConfirmed ? SourceMark.Confirmed : SourceMark.Unconfirmed);

    /// <summary>What an item keeps; null for none.</summary>
    public static StoredSemester? Of(ReferenceItem? item) => item is null ? null : JsonSerializer.Deserialize<StoredSemester>(item.Content, FeatureJson.Options);

    /// <summary>How its item is called: 2026-Autumn.</summary>
    public static string NameOf(int startYear, Term term) => $"{startYear}-{term}";
}
