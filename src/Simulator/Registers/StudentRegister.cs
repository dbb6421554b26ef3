using Baoxue.Domain.Common;
using Baoxue.Simulator.Places;

namespace Baoxue.Simulator.Registers;

/// <summary>What the schools wrote down by a day, school by school.</summary>
public sealed class StudentRegister
{
    private readonly Simulation _simulation;
    private readonly ErrorModel _errors;
    private readonly StudentLine _line;
    private readonly ClassPlan _classes;
    private readonly List<Seat> _seats;

    internal StudentRegister(Simulation simulation, DirtRates rates, DateOnly on, StudentRegister? before = null)
    {
        (_simulation, On) = (simulation, on);
        _errors = new ErrorModel(simulation.Seed, rates, RegisterKind.Student, "身份证件号");
        var roster = new Roster(simulation, _errors, on);
        _seats = roster.Take();
        Missing = [.. roster.Missing.Select(m => (m.Child.Number, m.Mark))];
        _classes = new ClassPlan(_seats, before?._classes);
        _seats = [.. _seats
            .Select(s => (Seat: s, Place: _classes.Of(s)))
            .OrderBy(s => s.Seat.School.Index).ThenBy(s => s.Seat.Grade).ThenBy(s => s.Place.Class).ThenBy(s => s.Place.Number)
            .Select(s => s.Seat)];
        var renamed = StudentColumns.RenamedIn(simulation, on);
        Headers = [.. StudentColumns.All.Select((h, i) => renamed.TryGetValue(h, out var other) && _errors.HappensToFile(DirtKind.HeaderRenamed, on, i) ? other : h)];
        _line = new StudentLine(simulation, _errors, on);
    }

    public DateOnly On { get; }

    internal ErrorModel Errors => _errors;

    /// <summary>The lines in the order of the rows.</summary>
    internal IReadOnlyList<Seat> Seats => _seats;

    public int Count => _seats.Count;

    public IReadOnlyList<string> Headers { get; }

    /// <summary>The classes by school, year in which the stage began, and number.</summary>
    internal IReadOnlyList<(School School, int Entry, int Number)> Classes =>
    [
        .. _seats.Select(s => (s.School, Entry: SchoolYear.Of(On).StartYear - (s.Grade >= 7 ? s.Grade - 7 : s.Grade - 1), Number: _classes.Of(s).Class))
            .Distinct().OrderBy(c => c.School.Index).ThenBy(c => c.Entry).ThenBy(c => c.Number),
    ];

    internal (int Class, int Number) PlaceOf(Seat seat) => _classes.Of(seat);

    /// <summary>Children at school whom this register lacks, with the reason.</summary>
    public IReadOnlyList<(int Person, DirtMark Mark)> Missing { get; }

    /// <summary>The rows in the order of the file; each walk makes them anew.</summary>
    public IEnumerable<RegisterRow> Rows()
    {
        foreach (var seat in _seats)
        {
            var chance = Chance.For(_simulation.Seed, ChanceStream.StudentDirt, (seat.Child.Number * 2L) + (seat.IsSecond ? 1 : 0));
            var entry = _errors.EntryOf(seat.Child, seat.Family, "yyyyMMdd");
            entry.Marks.AddRange(seat.Dirt);
            _errors.Soil(ref chance, entry);
            if (!entry.IsRegistered)
            {
                entry.Marks.Add(new DirtMark(DirtKind.Unregistered, "身份证件号", ""));
            }

            var schoolNamedOtherwise = _errors.Happens(ref chance, DirtKind.SchoolNameForm);
            var townNamedOtherwise = _errors.Happens(ref chance, DirtKind.TownshipNameForm);
            var cells = _line.Write(seat, entry, _classes.Of(seat), schoolNamedOtherwise, townNamedOtherwise);
            _errors.WriteAsNumber(ref chance, entry, cells, StudentLine.PhoneColumn, "联系电话");
            _errors.WriteAsNumber(ref chance, entry, cells, StudentLine.SchoolCodeColumn, "学校标识码");
            yield return RegisterRow.Of(entry, cells, StudentLine.BirthColumn, StudentLine.IdColumn);
        }
    }
}
