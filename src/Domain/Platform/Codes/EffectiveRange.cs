namespace Baoxue.Domain.Platform.Codes;

/// <summary>The days on which something is in force (有效期), both ends included; no last day means still in force.</summary>
public readonly record struct EffectiveRange(DateOnly FromOn, DateOnly? ToOn)
{
    public bool IsReversed => ToOn < FromOn;

    public bool Contains(DateOnly day) => FromOn <= day && (ToOn is null || day <= ToOn);

    public bool Contains(EffectiveRange other) =>
        FromOn <= other.FromOn && (ToOn is null || other.ToOn <= ToOn);

    public bool Overlaps(EffectiveRange other) =>
        (ToOn is null || other.FromOn <= ToOn) && (other.ToOn is null || FromOn <= other.ToOn);

    public override string ToString() => ToOn is { } last ? $"{FromOn:yyyy-MM-dd} 至 {last:yyyy-MM-dd}" : $"{FromOn:yyyy-MM-dd} 起";
}
