using System.Runtime.InteropServices;

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

    // A unit may be left out: 3号楼2单元501 is 3号楼501, so the first number and the last tell.
    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow)
    {
        var (a, b) = (((Places)left)[leftRow], ((Places)right)[rightRow]);
        return a.Road != b.Road ? Other
            : a.First != b.First || a.First == 0 ? Road
            : a.Last == b.Last ? Door
            : Building;
    }

    internal sealed class Places : Column
    {
        private readonly List<Place> _places = [];

        public ref readonly Place this[int row] => ref CollectionsMarshal.AsSpan(_places)[row];

        public override void Add(string? value) => _places.Add(Place.Of(value));

        public override bool IsMissing(int row) => this[row].Road == 0;
    }
}
