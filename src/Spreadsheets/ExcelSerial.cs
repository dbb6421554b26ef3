using System.Globalization;

namespace Baoxue.Spreadsheets;

/// <summary>Days as Excel counts them: 1 is 1900-01-01, and 60 is a 29 February 1900 that never was.</summary>
internal static class ExcelSerial
{
    public const int FirstSafe = 61;

    private const double Last = 2_958_465.99999999;
    private const int Offset1904 = 1462;
    private static readonly DateTime Epoch = new(1899, 12, 30);

    public static int From(DateOnly date) => date.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber;

    /// <summary>ISO text of a serial: a day, a day with time, or a time alone. False for numbers no calendar holds.</summary>
    public static bool TryFormat(double serial, bool from1904, Span<char> into, out int written)
    {
        written = 0;
        if (!(serial >= 0 && serial <= Last - (from1904 ? Offset1904 : 0)))
        {
            return false;
        }

        if (serial < 1 && !from1904)
        {
            return TimeOnly.MinValue.Add(TimeSpan.FromSeconds(Math.Min(Math.Round(serial * 86_400), 86_399)))
                .TryFormat(into, out written, "HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // Serial 60 does not exist; 59 and below are one day later than the later rule says.
        var days = from1904 ? serial + Offset1904 : serial < FirstSafe - 1 ? serial + 1 : serial;
        var at = Epoch.AddSeconds(Math.Round(days * 86_400));
        var format = at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return at.TryFormat(into, out written, format, CultureInfo.InvariantCulture);
    }
}
