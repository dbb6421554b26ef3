namespace Baoxue.Linkage;

/// <summary>The parts of values that a <see cref="BlockingRule"/> may name, and the kinds of field that have them.</summary>
public static class KeyParts
{
    /// <summary>All of it; every kind has it. Of several names each is one.</summary>
    public const string Value = "value";

    /// <summary>The number, or where its check character is wrong each number one slip away that is right (identifier).</summary>
    public const string Repaired = "repaired";

    /// <summary>The first character of the name, or of each name (names).</summary>
    public const string Surname = "surname";

    /// <summary>The syllables of the name without tones (names).</summary>
    public const string Sound = "sound";

    /// <summary>The year (date).</summary>
    public const string Year = "year";

    /// <summary>Month and day (date).</summary>
    public const string MonthDay = "month-day";

    /// <summary>Year and month (date).</summary>
    public const string YearMonth = "year-month";

    /// <summary>The words before the first number (address).</summary>
    public const string Road = "road";

    /// <summary>The first three letters (text).</summary>
    public const string Beginning = "beginning";
}
