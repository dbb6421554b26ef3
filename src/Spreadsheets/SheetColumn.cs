namespace Baoxue.Spreadsheets;

/// <summary>One column of a sheet to write.</summary>
/// <param name="Heading">The text in the header row.</param>
public sealed record SheetColumn(string Heading)
{
    /// <summary>Width in characters; twelve fits most names, an address wants forty.</summary>
    public double Width { get; init; } = 12;

    /// <summary>Cells a user fills in later stay text, so that identity numbers survive typing.</summary>
    public bool KeepsText { get; init; }

    /// <summary>Values offered in a drop-down; none means anything may be typed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
