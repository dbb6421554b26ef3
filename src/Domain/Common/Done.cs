namespace Baoxue.Domain.Common;

/// <summary>The result of a command that gives nothing back but its success (完成).</summary>
public readonly record struct Done;
