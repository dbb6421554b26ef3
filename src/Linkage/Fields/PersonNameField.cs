using System.Runtime.CompilerServices;
using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Fields;

/// <summary>The name of the person the record is about; a common name says less than a rare one.</summary>
internal sealed class PersonNameField(string name) : NamesField(name, NameComparison.Levels)
{
    public override Column NewColumn() => new NameColumn(new LongNames());

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var names = (NameColumn)column;
        if (names[row] == 0)
        {
            return 0;
        }

        keys[0] = KeyOf(names[row], names.LongNames, part);
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void ReadKeys(Column column, ReadOnlySpan<int> rows, string part, PartKeys into)
    {
        var names = (NameColumn)column;
        var values = names.Values;
        var (longNames, isWhole) = (names.LongNames, part == KeyParts.Value);
        foreach (var row in rows)
        {
            var value = values[row];
            into.Add(value == 0 || isWhole ? value : KeyOf(value, longNames, part));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddLevels(Column left, Column right, ReadOnlySpan<CandidatePair> pairs, Span<ulong> patterns, int shift)
    {
        var (ours, theirs) = ((NameColumn)left, (NameColumn)right);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (a, b) = (ours[pairs[i].Left], theirs[pairs[i].Right]);
            var level = a == 0 ? MissingLeft : b == 0 ? MissingLeft + 1 : NameComparison.Level(a, ours.LongNames, b, theirs.LongNames);
            patterns[i] |= (ulong)level << shift;
        }
    }

    // The same name, and the same sound.
    public override int LevelsWithTerms => 2;

    public override ulong Term(Column column, int row, int level)
    {
        var names = (NameColumn)column;
        return level == NameComparison.SameSound && names[row] != 0 ? PackedName.Sound(names[row], names.LongNames) : names[row];
    }

    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow)
    {
        var (a, b) = ((NameColumn)left, (NameColumn)right);
        return NameComparison.Level(a[leftRow], a.LongNames, b[rightRow], b.LongNames);
    }
}
