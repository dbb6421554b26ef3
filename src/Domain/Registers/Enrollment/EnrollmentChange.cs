using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>An event two versions of a student record imply (推得的变动), before it gets a child, an id and a source.</summary>
public readonly record struct EnrollmentChange(EnrollmentEventKind Kind, DateOnly OccurredOn, string? SchoolCode, Grade? Grade, string? ClassName);
