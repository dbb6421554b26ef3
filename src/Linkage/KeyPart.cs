namespace Baoxue.Linkage;

/// <summary>What two records must share to be looked at: a field, or something of it.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Part">What of it, as <see cref="KeyParts"/> names it; the whole value when left out.</param>
public sealed record KeyPart(string Field, string Part = KeyParts.Value);
