using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>Identifies a register load (导入批次) inside this installation.</summary>
public readonly record struct RegisterLoadId(Guid Value) : IEntityId<RegisterLoadId>
{
    public static RegisterLoadId From(Guid value) => new(value);
}
