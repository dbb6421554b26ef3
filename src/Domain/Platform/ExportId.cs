using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>Identifies an export (导出) inside this installation; it stands in the file, so that a stray copy can be traced.</summary>
public readonly record struct ExportId(Guid Value) : IEntityId<ExportId>
{
    public static ExportId From(Guid value) => new(value);
}
