using Baoxue.Domain.Common;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>The rows of one file, found again by true person.</summary>
internal sealed class WrittenRows
{
    private readonly List<WrittenLine> _lines = [];
    private readonly Dictionary<int, int> _first = [];
    private readonly Dictionary<int, List<int>> _more = [];

    public IReadOnlyList<WrittenLine> Lines => _lines;

    public void Add(RegisterRow row, int number)
    {
        _lines.Add(WrittenLine.Of(row, number));
        if (!_first.TryAdd(row.Person, _lines.Count - 1))
        {
            (_more.TryGetValue(row.Person, out var more) ? more : _more[row.Person] = []).Add(_lines.Count - 1);
        }
    }

    public List<WrittenLine> Of(int person) => !_first.TryGetValue(person, out var first)
        ? []
        : [_lines[first], .. _more.GetValueOrDefault(person, []).Select(i => _lines[i])];

    /// <summary>How many rows have each fault in their ID number, <c>None</c> for valid ones.</summary>
    public IReadOnlyDictionary<string, int> Faults() => Enum.GetValues<ResidentIdFault>()
        .ToDictionary(f => f.ToString(), f => _lines.Count(l => l.Fault == f));
}
