namespace Baoxue.Domain.Platform.Calendars;

/// <summary>Other dates for one school or all schools below a centre school (学校单独安排), as after a flood.</summary>
/// <remarks>They hold for the education-line path named and everything below it.</remarks>
public sealed record SemesterOverride(string SchoolPath, SemesterDates Dates, string SourceDocument);
