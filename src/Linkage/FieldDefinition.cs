namespace Baoxue.Linkage;

/// <summary>One field that both sides of a linkage have (比对字段).</summary>
/// <param name="Name">How rules and explanations call it; unique in a strategy.</param>
/// <param name="Kind">How its values are read and compared.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind);
