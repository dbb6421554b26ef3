using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Lists;

/// <summary>Who stands in each row of the files: told from the key of the dirt where a row has any, else from the number as written.</summary>
internal sealed class ReadPeople
{
    // What these tell in place of a cell is not what the cell should say.
    private static readonly HashSet<string> WholeRow =
    [
        nameof(DirtKind.RecordWithoutPupil), nameof(DirtKind.SecondRecord), nameof(DirtKind.TransferHalfDone), nameof(DirtKind.NotCancelledAfterDeath),
        nameof(DirtKind.NotCancelledAfterMove),
    ];

    private readonly WrittenDistrict _written;
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<(string File, string Row), int> _soiled;
    private readonly Dictionary<(string File, string Row, string Column), string> _true;

    public ReadPeople(WrittenDistrict written)
    {
        _written = written;
        _byId = written.People.Where(p => p[4] != "").ToDictionary(p => p[4], p => Number(p[0]));
        _soiled = written.Dirt.Where(d => d[1] != "" && d[5] != "").GroupBy(d => (d[0], d[1])).ToDictionary(g => g.Key, g => Number(g.First()[5]));
        _true = written.Dirt.Where(d => d[1] != "" && d[4] != "" && !WholeRow.Contains(d[3])).GroupBy(d => (d[0], d[1], d[2])).ToDictionary(g => g.Key, g => g.First()[4]);
    }

    /// <summary>The rows of a file in order, each with its person.</summary>
    public List<ReadPerson> Of(string name)
    {
        var table = _written.File(name);
        var idColumn = Array.FindIndex(table.Headers, h => h is "身份证件号" or "身份证号" or "身份证号码" or "公民身份号码" or "证件号码");
        return
        [
            .. table.Rows.OrderBy(r => r.Key).Select(r =>
            {
                var row = r.Key.ToString(CultureInfo.InvariantCulture);
                var person = _soiled.TryGetValue((name, row), out var known) ? known : _byId[ResidentId.Normalize(r.Value[idColumn])];
                return new ReadPerson(person, r.Key, heading => Cell(table, name, row, r.Value, heading));
            }),
        ];
    }

    private string Cell(ReadTable table, string name, string row, string[] cells, string heading)
    {
        var column = Array.IndexOf(table.Headers, heading) is >= 0 and var named ? named : StudentColumns.All.ToList().IndexOf(heading);
        return _true.TryGetValue((name, row, heading), out var right) ? right : cells.ElementAtOrDefault(column) ?? "";
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A read row: the person, its number in the file, and its cells by heading, put right where the key of the dirt says what is true.</summary>
internal sealed record ReadPerson(int Person, int Row, Func<string, string> Cell);
