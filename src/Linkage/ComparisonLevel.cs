namespace Baoxue.Linkage;

/// <summary>One of the ways in which two values of a field can stand to one another (比较等级).</summary>
/// <param name="Name">What it is, for reports: "same sound".</param>
/// <param name="Agreement">The same in one word.</param>
public sealed record ComparisonLevel(string Name, Agreement Agreement);
