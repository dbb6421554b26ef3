using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>Identifies a child (儿童少年) inside this installation.</summary>
public readonly record struct ChildId(Guid Value) : IEntityId<ChildId>
{
    public static ChildId From(Guid value) => new(value);
}
