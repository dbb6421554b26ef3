using System.Runtime.CompilerServices;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Scoring;

/// <summary>How common the values of a field are (词频): counts by digest, so that two values may count as one and none as too rare.</summary>
internal sealed class TermCounts
{
    private const int Slots = 1 << 20;

    // As if each value occurred twice more: what was seen once may be a slip.
    private const int Floor = 2;

    // What takes time to make, as a sound, is counted in a sample.
    private const int MostCounted = 400_000;
    private readonly ushort[] _counts = new ushort[Slots];
    private int _records;

    /// <summary>Counts what the values of a column share at a level.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TermCounts Of(Field field, Column column, int[] rows, int level)
    {
        var counts = new TermCounts();
        var every = level == 0 ? 1 : Math.Max(1, rows.Length / MostCounted);
        for (var i = 0; i < rows.Length; i += every)
        {
            if (field.Term(column, rows[i], level) is not 0 and var term)
            {
                counts._records++;
                ref var count = ref counts._counts[Slot(term)];
                count += count < ushort.MaxValue ? (ushort)1 : (ushort)0;
            }
        }

        return counts;
    }

    /// <summary>The part of the records with any value that have this one, above 0.</summary>
    public double Share(ulong term) => ShareOf(_counts[Slot(term)]);

    /// <summary>What agreement on each value says where true pairs agree so often.</summary>
    public TermWeights Export(double m)
    {
        var bits = new Dictionary<int, double>();
        for (var slot = 0; slot < Slots; slot++)
        {
            if (_counts[slot] > 0)
            {
                bits[slot] = Math.Log2(m / ShareOf(_counts[slot]));
            }
        }

        return new TermWeights(Math.Log2(m / ShareOf(0)), bits);
    }

    private double ShareOf(int count) => Math.Min(1, (count + Floor) / (double)Math.Max(1, _records));

    /// <summary>Where a value is counted.</summary>
    public static int Slot(ulong term) => (int)(Hashing.Mix(term) & (Slots - 1));
}
