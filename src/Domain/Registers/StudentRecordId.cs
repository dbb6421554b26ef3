using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>Identifies a student record version (学籍记录) inside this installation.</summary>
public readonly record struct StudentRecordId(Guid Value) : IEntityId<StudentRecordId>
{
    public static StudentRecordId From(Guid value) => new(value);
}
