namespace Baoxue.Linkage.Fields;

/// <summary>A field of names: what single ones and several have in common.</summary>
internal abstract class NamesField(string name, ComparisonLevel[] levels) : Field(name, levels)
{
    public override bool HasPart(string part) => part is KeyParts.Value or KeyParts.Surname or KeyParts.Sound;

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var count = 0;
        var names = (NamesColumn)column;
        foreach (var name in names[row])
        {
            keys[count++] = part switch
            {
                KeyParts.Surname => PackedName.Surname(name, names.LongNames),
                KeyParts.Sound => PackedName.Sound(name, names.LongNames),
                _ => name,
            };
        }

        return count;
    }
}
