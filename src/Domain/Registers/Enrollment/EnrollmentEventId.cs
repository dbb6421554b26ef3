using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>Identifies an enrollment event (学籍变动) inside this installation.</summary>
public readonly record struct EnrollmentEventId(Guid Value) : IEntityId<EnrollmentEventId>
{
    public static EnrollmentEventId From(Guid value) => new(value);
}
