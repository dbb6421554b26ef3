namespace Baoxue.Domain.Platform;

/// <summary>Says why a stored thing needs no scope (无需数据范围). Everything else stored must be scoped, or the system does not start.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnscopedByDesignAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
