using System.Globalization;
using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Simulator.Answers;

/// <summary>Writes dirt.csv: one line for each thing wrong in the register files.</summary>
internal sealed class DirtFile : IDisposable
{
    private readonly CsvTableWriter _csv;
    private readonly Dictionary<DirtKind, int> _counts = [];

    public DirtFile(string path)
    {
        _csv = new CsvTableWriter(File.Create(path), CsvEncoding.Utf8, defusesFormulas: false);
        _csv.WriteRow("file", "row", "column", "kind", "true", "person");
    }

    public IReadOnlyDictionary<DirtKind, int> Counts => _counts;

    /// <summary>Row 0 stands for no row: what is wrong is that there is none, or it concerns the whole file.</summary>
    public void Add(string file, int row, DirtMark mark, int person)
    {
        _counts[mark.Kind] = _counts.GetValueOrDefault(mark.Kind) + 1;
        _csv.WriteRow(file, row == 0 ? "" : Text(row), mark.Column, mark.Kind.ToString(), mark.TrueValue, person == 0 ? "" : Text(person));
    }

    public void Dispose() => _csv.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
