using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>A school, or a center school with all below it, for which days and semesters can be arranged otherwise (可单独安排的学校).</summary>
/// <param name="Id">The body.</param>
/// <param name="Name">Its name of today.</param>
/// <param name="IsCenter">Whether all schools below it follow it.</param>
/// <param name="IsOpen">Whether it exists today.</param>
public sealed record CalendarSchool(OrganizationId Id, string Name, bool IsCenter, bool IsOpen);
