using Baoxue.Domain.Registers.Reading;
using Baoxue.Spreadsheets;
using CellKind = Baoxue.Domain.Registers.Reading.CellKind;

namespace Baoxue.Features.Registers.Loads;

/// <summary>A row kept while the header is looked for.</summary>
internal sealed class BufferedRow : IRowCells
{
    private readonly string[] _texts;
    private readonly CellKind[] _kinds;

    public BufferedRow(TableReader reader)
    {
        RowNumber = reader.RowsBefore + reader.RowNumber;
        _texts = new string[reader.FieldCount];
        _kinds = new CellKind[reader.FieldCount];
        for (var i = 0; i < _texts.Length; i++)
        {
            (_texts[i], _kinds[i]) = (reader.GetText(i), TableCells.KindOf(reader.GetKind(i)));
        }
    }

    public int RowNumber { get; }

    public int Count => _texts.Length;

    public IReadOnlyList<string> Texts => _texts;

    public ReadOnlySpan<char> GetSpan(int column) => column < _texts.Length ? _texts[column] : default(ReadOnlySpan<char>);

    public CellKind GetKind(int column) => column < _kinds.Length ? _kinds[column] : CellKind.Empty;
}
