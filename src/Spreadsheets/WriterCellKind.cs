namespace Baoxue.Spreadsheets;

/// <summary>How a cell is written.</summary>
public enum WriterCellKind
{
    Empty,
    Text,
    Heading,
    Title,
    Number,
    NumberLiteral,
    DamagedNumber,
    Date,
}
