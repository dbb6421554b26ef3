using System.Runtime.CompilerServices;
using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Fields;

/// <summary>Names of several people, of whom any may be the one meant: the best agreement of any two counts.</summary>
internal sealed class PersonNamesField(string name) : NamesField(
    name,
    [
        new ComparisonLevel("a name in common", Agreement.Same),
        new ComparisonLevel("a name of the same sound", Agreement.Near),
        new ComparisonLevel("a name with a similar character", Agreement.Near),
        new ComparisonLevel("no name in common", Agreement.Differs),
    ])
{
    /// <summary>How many names of one record are kept.</summary>
    public const int MostNames = 6;

    private const int None = 3;
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '|', ' ', '\u3000', '\u00A0', '\t', '\r', '\n'];

    public override Column NewColumn() => new NamesColumn(Separators);

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var (count, names) = (0, (NamesColumn)column);
        foreach (var name in names[row])
        {
            keys[count++] = KeyOf(name, names.LongNames, part);
        }

        return count;
    }

    public override void ReadKeys(Column column, ReadOnlySpan<int> rows, string part, PartKeys into)
    {
        if (part != KeyParts.Value)
        {
            base.ReadKeys(column, rows, part, into);
            return;
        }

        var names = (NamesColumn)column;
        foreach (var row in rows)
        {
            into.Add(names[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddLevels(Column left, Column right, ReadOnlySpan<CandidatePair> pairs, Span<ulong> patterns, int shift)
    {
        var (a, b) = ((NamesColumn)left, (NamesColumn)right);
        for (var i = 0; i < pairs.Length; i++)
        {
            var ours = a[pairs[i].Left];
            var theirs = b[pairs[i].Right];
            var level = ours.IsEmpty ? MissingLeft : theirs.IsEmpty ? MissingLeft + 1 : LevelOf(ours, a.LongNames, theirs, b.LongNames);
            patterns[i] |= (ulong)level << shift;
        }
    }

    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow)
    {
        var (a, b) = ((NamesColumn)left, (NamesColumn)right);
        return LevelOf(a[leftRow], a.LongNames, b[rightRow], b.LongNames);
    }

    private static int LevelOf(ReadOnlySpan<ulong> ours, LongNames ourLong, ReadOnlySpan<ulong> theirs, LongNames theirLong)
    {
        if (HaveOneInCommon(ours, theirs))
        {
            return NameComparison.Same;
        }

        var best = None;
        foreach (var one in ours)
        {
            foreach (var other in theirs)
            {
                best = Math.Min(best, NameComparison.Level(one, ourLong, other, theirLong));
            }
        }

        return best;
    }

    private static bool HaveOneInCommon(ReadOnlySpan<ulong> ours, ReadOnlySpan<ulong> theirs)
    {
        foreach (var one in ours)
        {
            foreach (var other in theirs)
            {
                if (one == other)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
