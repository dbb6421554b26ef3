namespace Baoxue.Linkage;

/// <summary>Something that may make a linkage worth less than it looks.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The rule, field or side that it is about.</param>
/// <param name="Count">How many blocks, pairs or records, as the kind says.</param>
public sealed record LinkageWarning(LinkageWarningKind Kind, string Subject, long Count);
