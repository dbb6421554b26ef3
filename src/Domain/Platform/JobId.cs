using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>Identifies a background job (后台任务) inside this installation.</summary>
public readonly record struct JobId(Guid Value) : IEntityId<JobId>
{
    public static JobId From(Guid value) => new(value);
}
