using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Children;

/// <summary>A child whose record of the loaded register changed.</summary>
/// <param name="Child">The child.</param>
/// <param name="Record">The record now in force, or null when it is gone.</param>
/// <param name="Former">The record shown before, or null.</param>
/// <param name="IsNew">Whether the child itself is new.</param>
internal readonly record struct PendingChild(ChildId Child, Guid? Record, Guid? Former, bool IsNew);
