namespace Baoxue.Domain.Platform.Calendars;

/// <summary>A day on which schools depart from the office calendar (学校调课): a make-up school day, a flood, a sports day off.</summary>
/// <param name="On">The day.</param>
/// <param name="IsSchoolDay">Whether lessons are held.</param>
/// <param name="Reason">Why, and by which document.</param>
/// <param name="SchoolPath">The part of the education line it holds for; null for the whole district.</param>
public sealed record SchoolDayChange(DateOnly On, bool IsSchoolDay, string Reason, string? SchoolPath = null);
