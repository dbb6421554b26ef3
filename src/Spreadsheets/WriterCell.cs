using System.Globalization;

namespace Baoxue.Spreadsheets;

/// <summary>One cell to write. Text never becomes a formula: the writers have no way to write one.</summary>
public readonly record struct WriterCell
{
    private WriterCell(WriterCellKind kind, string? text, double number, DateOnly date = default) =>
        (Kind, RawText, RawNumber, RawDate) = (kind, text, number, date);

    public static WriterCell Empty => default;

    public WriterCellKind Kind { get; }

    internal string? RawText { get; }

    internal double RawNumber { get; }

    internal DateOnly RawDate { get; }

    public static implicit operator WriterCell(string? text) => Text(text);

    /// <summary>Text as it stands; null or empty text is an empty cell.</summary>
    public static WriterCell Text(string? text) =>
        string.IsNullOrEmpty(text) ? default : new(WriterCellKind.Text, text, 0);

    /// <summary>Bold text on gray, as in a header row.</summary>
    public static WriterCell Heading(string? text) => new(WriterCellKind.Heading, text ?? "", 0);

    /// <summary>Large bold centered text, as above a table.</summary>
    public static WriterCell Title(string text) => new(WriterCellKind.Title, text, 0);

    /// <summary>A number; an empty cell where there is none.</summary>
    public static WriterCell Number(double? number) => number is not { } known ? default
        : double.IsFinite(known) ? new(WriterCellKind.Number, null, known)
        : throw new ArgumentOutOfRangeException(nameof(number), "A cell holds finite numbers only.");

    /// <summary>A number whose digits are written exactly as given, for example <c>3.41602E+17</c>.</summary>
    public static WriterCell NumberLiteral(string literal) =>
        double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new(WriterCellKind.NumberLiteral, literal, 0)
            : throw new ArgumentException("Not a number: " + literal, nameof(literal));

    /// <summary>
    /// Digits as Excel keeps them after someone typed them into a number cell: fifteen digits survive, the rest become zero.
    /// In a CSV they stand as Excel shows them, <c>3.41602E+17</c>.
    /// </summary>
    public static WriterCell DamagedByExcel(string digits) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var exact)
            ? new(WriterCellKind.DamagedNumber, null, (double)exact)
            : throw new ArgumentException("Not a row of digits: " + digits, nameof(digits));

    /// <summary>
    /// A day shown as <c>yyyy-mm-dd</c> through a date format, an empty cell where there is none; before 1900-03-01 as text, because
    /// Excel counts wrongly there.
    /// </summary>
    public static WriterCell Date(DateOnly? date) => date is { } known ? new(WriterCellKind.Date, null, 0, known) : default;

    /// <summary>The same day as a bare serial number, as it looks when the date format was lost.</summary>
    public static WriterCell BareSerial(DateOnly date) => Number(ExcelSerial.From(date));
}
