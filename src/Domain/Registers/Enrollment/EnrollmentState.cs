using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>What one version of a student record says about enrollment (学籍情形), as far as events are derived from it.</summary>
public readonly record struct EnrollmentState(EnrollmentStatus Status, string? SchoolCode, Grade? Grade, string? ClassName, DateOnly? EntryOn);
