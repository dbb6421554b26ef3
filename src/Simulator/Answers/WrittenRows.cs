using Baoxue.Domain.Common;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>The rows of one file, found again by true person; a row that says again what another said is one a reader must refuse.</summary>
internal sealed class WrittenRows(RegisterKind register)
{
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<string> _keys = [];
    private readonly List<WrittenLine> _lines = [];
    private readonly Dictionary<int, int> _first = [];
    private readonly Dictionary<int, List<int>> _more = [];

    public IReadOnlyList<WrittenLine> Lines => _lines;

    public void Add(RegisterRow row, int number)
    {
        var line = WrittenLine.Of(row, number);
        _lines.Add(line.IsRefused || IsNew(row, line) ? line : line with { IsRefused = true });
        if (!_first.TryAdd(row.Person, _lines.Count - 1))
        {
            (_more.TryGetValue(row.Person, out var more) ? more : _more[row.Person] = []).Add(_lines.Count - 1);
        }
    }

    // A student is told by the student number, a resident by the identity number, or else by household, name and birth.
    private bool IsNew(RegisterRow row, WrittenLine line) => register switch
    {
        RegisterKind.Student => _keys.Add(row.Cells[0]!),
        RegisterKind.Household => line.Id != 0 ? _ids.Add(line.Id) : _keys.Add($"{row.Cells[0]}|{row.Name}|{row.BirthOn:O}"),
        RegisterKind.Poverty or RegisterKind.List => true,
    };

    public List<WrittenLine> Of(int person) => !_first.TryGetValue(person, out var first)
        ? []
        : [_lines[first], .. _more.GetValueOrDefault(person, []).Select(i => _lines[i])];

    /// <summary>The first row of a person, 0 for none.</summary>
    public int RowOf(int person) => _first.TryGetValue(person, out var first) ? _lines[first].Row : 0;

    /// <summary>How many rows have each fault in their ID number, <c>None</c> for valid ones.</summary>
    public IReadOnlyDictionary<string, int> Faults() => Enum.GetValues<ResidentIdFault>()
        .ToDictionary(f => f.ToString(), f => _lines.Count(l => l.Fault == f));
}
