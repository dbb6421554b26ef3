namespace Baoxue.Linkage.Fields;

/// <summary>A field of names: what single ones and several have in common.</summary>
internal abstract class NamesField(string name, ComparisonLevel[] levels) : Field(name, levels)
{
    public override bool HasPart(string part) => part is KeyParts.Value or KeyParts.Surname or KeyParts.Sound;

    /// <summary>The key of a part of one name.</summary>
    protected static ulong KeyOf(ulong name, LongNames longNames, string part) => part switch
    {
        KeyParts.Surname => PackedName.Surname(name, longNames),
        KeyParts.Sound => PackedName.Sound(name, longNames),
        _ => name,
    };
}
