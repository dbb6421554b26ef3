namespace Baoxue.Simulator.Registers;

/// <summary>Classes and numbers in them as the first register gives them; who comes later goes on counting.</summary>
internal sealed class ClassPlan
{
    private const int ClassSize = 47;

    private readonly Dictionary<(int Child, int School), (int Class, int Number)> _places = [];
    private readonly Dictionary<(int School, int Grade), int> _classes = [];
    private readonly Dictionary<(int School, int Grade, int Class), int> _last = [];

    public ClassPlan(IEnumerable<Seat> seats)
    {
        var groups = seats.GroupBy(s => (s.School.Index, s.Grade));
        foreach (var group in groups)
        {
            var pupils = group.ToList();
            var classes = (pupils.Count + ClassSize - 1) / ClassSize;
            _classes[group.Key] = classes;
            for (var i = 0; i < pupils.Count; i++)
            {
                Seat(pupils[i], (i % classes) + 1);
            }
        }
    }

    public (int Class, int Number) Of(Seat seat)
    {
        if (_places.TryGetValue((seat.Child.Number, seat.School.Index), out var place))
        {
            return place;
        }

        var classes = _classes.GetValueOrDefault((seat.School.Index, seat.Grade), 1);
        return Seat(seat, (seat.Child.Number % classes) + 1);
    }

    private (int Class, int Number) Seat(Seat seat, int classNumber)
    {
        var key = (seat.School.Index, seat.Grade, classNumber);
        var number = _last[key] = _last.GetValueOrDefault(key) + 1;
        return _places[(seat.Child.Number, seat.School.Index)] = (classNumber, number);
    }
}
