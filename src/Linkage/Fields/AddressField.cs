using System.Runtime.CompilerServices;
using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Fields;

/// <summary>A postal address: the words of its road or village, and the numbers of house, building, unit and door.</summary>
internal sealed class AddressField(string name) : Field(
    name,
    new ComparisonLevel("same door", Agreement.Same),
    new ComparisonLevel("same building", Agreement.Near),
    new ComparisonLevel("same road or village", Agreement.Near),
    new ComparisonLevel("other place", Agreement.Differs))
{
    private const int Door = 0;
    private const int Building = 1;
    private const int Road = 2;
    private const int Other = 3;

    // Numbers between the first and the last do not matter, and a road alone is no door.
    public override bool IsSameByKey => false;

    public override Column NewColumn() => new Places();

    public override bool HasPart(string part) => part is KeyParts.Value or KeyParts.Road;

    public override int Keys(Column column, int row, string part, Span<ulong> keys)
    {
        var place = ((Places)column)[row];
        if (place.Road == 0)
        {
            return 0;
        }

        keys[0] = part == KeyParts.Road ? place.Road : Hashing.Join(place.Road, place.Numbers);
        return 1;
    }

    public override void ReadKeys(Column column, ReadOnlySpan<int> rows, string part, PartKeys into)
    {
        var (places, isRoad) = ((Places)column, part == KeyParts.Road);
        foreach (var row in rows)
        {
            ref readonly var place = ref places[row];
            into.Add(place.Road == 0 || isRoad ? place.Road : Hashing.Join(place.Road, place.Numbers));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddLevels(Column left, Column right, ReadOnlySpan<CandidatePair> pairs, Span<ulong> patterns, int shift)
    {
        var (ours, theirs) = ((Places)left, (Places)right);
        for (var i = 0; i < pairs.Length; i++)
        {
            ref readonly var a = ref ours[pairs[i].Left];
            ref readonly var b = ref theirs[pairs[i].Right];
            var level = a.Road == 0 ? MissingLeft : b.Road == 0 ? MissingLeft + 1 : LevelOf(in a, in b);
            patterns[i] |= (ulong)level << shift;
        }
    }

    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow) => LevelOf(in ((Places)left)[leftRow], in ((Places)right)[rightRow]);

    // A unit may be left out: 3号楼2单元501 is 3号楼501, so the first number and the last tell.
    private static int LevelOf(in Place a, in Place b)
    {
        return a.Road != b.Road ? Other
            : a.First != b.First || a.First == 0 ? Road
            : a.Last == b.Last ? Door
            : Building;
    }

    internal sealed class Places : Column
    {
        private Place[] _places = new Place[16];
        private int _count;

        public ref readonly Place this[int row] => ref _places[row];

        public override void Add(string? value)
        {
            if (_count == _places.Length)
            {
                Array.Resize(ref _places, _count * 2);
            }

            _places[_count++] = Place.Of(value);
        }

        public override bool IsMissing(int row) => this[row].Road == 0;
    }
}
