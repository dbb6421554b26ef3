namespace Baoxue.Spreadsheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Empty,
    Text,

    /// <summary>A number; its text is as written in the file, so that <c>3.41602E+17</c> can be recognized.</summary>
    Number,

    /// <summary>A number shown as a date; its text is ISO 8601.</summary>
    Date,

    /// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean,

    /// <summary>A formula; its text is the value the file remembers, which may be stale.</summary>
    Formula,

    /// <summary>An error such as <c>#N/A</c>.</summary>
    Error,
}
