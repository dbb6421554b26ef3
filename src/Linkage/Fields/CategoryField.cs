namespace Baoxue.Linkage.Fields;

/// <summary>One of a few words.</summary>
internal sealed class CategoryField(string name) : PackedField(name, new ComparisonLevel("same", Agreement.Same), new ComparisonLevel("other", Agreement.Differs))
{
    protected override ulong Pack(string value) => Hashing.Of(value.AsSpan().Trim());

    protected override int LevelOf(ulong left, ulong right) => left == right ? 0 : 1;
}
