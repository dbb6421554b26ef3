namespace Baoxue.Simulator.Registers;

/// <summary>Classes and numbers in them on a day: who sat in the school before keeps the place, who came is seated behind.</summary>
internal sealed class ClassPlan
{
    private const int ClassSize = 47;

    private readonly Dictionary<(int Child, int School), (int Class, int Number)> _places = [];

    public ClassPlan(IEnumerable<Seat> seats, ClassPlan? before)
    {
        foreach (var group in seats.GroupBy(s => (s.School.Index, s.Grade)))
        {
            Fill([.. group], before);
        }
    }

    public (int Class, int Number) Of(Seat seat) => _places[KeyOf(seat)];

    private static (int Child, int School) KeyOf(Seat seat) => (seat.Child.Number, seat.School.Index);

    private void Fill(List<Seat> pupils, ClassPlan? before)
    {
        var taken = new HashSet<(int Class, int Number)>();
        List<Seat> newcomers = [];
        foreach (var pupil in pupils)
        {
            // Who repeats a grade finds another in the old place.
            if (before is not null && before._places.TryGetValue(KeyOf(pupil), out var place) && taken.Add(place))
            {
                _places[KeyOf(pupil)] = place;
            }
            else
            {
                newcomers.Add(pupil);
            }
        }

        var classes = Math.Max((pupils.Count + ClassSize - 1) / ClassSize, taken.Count == 0 ? 1 : taken.Max(t => t.Class));
        var last = new int[classes + 1];
        foreach (var (number, place) in taken)
        {
            last[number] = Math.Max(last[number], place);
        }

        for (var i = 0; i < newcomers.Count; i++)
        {
            var number = (i % classes) + 1;
            _places[KeyOf(newcomers[i])] = (number, ++last[number]);
        }
    }
}
