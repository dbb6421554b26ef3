namespace Baoxue.Features.Platform.Reference;

/// <summary>What a reference file says of itself (基础数据说明).</summary>
/// <param name="Name">Its name inside its kind.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="To">The last day it holds; null where it has no end.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsConfirmed">Whether all of it was confirmed.</param>
public sealed record ReferenceFacts(string Name, DateOnly From, DateOnly? To, string Source, bool IsConfirmed);
