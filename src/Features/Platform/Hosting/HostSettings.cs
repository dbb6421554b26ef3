using System.Globalization;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Features.Common;
using Microsoft.Extensions.Configuration;

namespace Baoxue.Features.Platform.Hosting;

/// <summary>What the application and the command line are told from outside (运行设置); docs/operations.md lists them.</summary>
/// <param name="District">Which district, where its files are, and whether it is a demonstration.</param>
/// <param name="Database">Where the database is.</param>
/// <param name="KeyDirectory">Where the keys are; must be backed up apart from the data.</param>
/// <param name="AsOf">Run as of this day instead of today; for trials.</param>
public sealed record HostSettings(DistrictSettings District, DatabaseSettings Database, string KeyDirectory, DateOnly? AsOf)
{
    /// <summary>The algorithms of a new installation's keys; one that has keys keeps theirs.</summary>
    public CipherSuite Ciphers { get; init; } = CipherSuite.National;

    /// <summary>Keys that lie with the data protect nothing once both are copied together; allowed for demonstrations.</summary>
    public bool KeysLieWithData => !District.IsDemo && Path.GetFullPath(KeyDirectory).StartsWith(District.DataDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Reads Data, Keys, Database, Connection, Division, District, Ciphers, ExportDays and AsOf, each with a default.</summary>
    /// <exception cref="ArgumentException">A value cannot be understood; the message names it.</exception>
    public static HostSettings From(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["Data"] is { Length: > 0 } given ? given : "data");
        var provider = configuration["Database"] is { Length: > 0 } named ? named : DatabaseSettings.Sqlite;
        var connection = configuration["Connection"] is { Length: > 0 } text ? text
            : provider == DatabaseSettings.Sqlite ? Path.Combine(data, "baoxue.db")
            : throw new ArgumentException("BAOXUE_CONNECTION must name the PostgreSQL database.");
        var keys = configuration["Keys"] is { Length: > 0 } kept ? Path.GetFullPath(kept) : Path.Combine(data, "keys");
        var division = DivisionOf(configuration["Division"]);
        var demo = configuration["District"] is "small" or "full";
        var district = new DistrictSettings(division, data, demo) { ExportLife = TimeSpan.FromDays(DaysOf(configuration["ExportDays"])) };
        return new HostSettings(district, new DatabaseSettings(provider, connection), keys, DayOf(configuration["AsOf"])) { Ciphers = CiphersOf(configuration["Ciphers"]) };
    }

    private static string DivisionOf(string? text) => text is not { Length: > 0 } ? DistrictSettings.Qiaocheng
        : text.Length == 6 && DivisionCode.TryParse(text, out var county) ? county.Text
        : throw new ArgumentException($"BAOXUE_DIVISION must be the six digits of a county like {DistrictSettings.Qiaocheng}, not '{text}'.");

    private static CipherSuite CiphersOf(string? text) => text switch
    {
        null or "" or "national" => CipherSuite.National,
        "international" => CipherSuite.International,
        _ => throw new ArgumentException($"BAOXUE_CIPHERS must be national or international, not '{text}'."),
    };

    private static int DaysOf(string? text) => text is not { Length: > 0 } ? 7
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 90 ? days
        : throw new ArgumentException($"BAOXUE_EXPORTDAYS must be 1 to 90 days, not '{text}'.");

    private static DateOnly? DayOf(string? text) => text is not { Length: > 0 } ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ArgumentException($"BAOXUE_ASOF must be a day like 2026-09-01, not '{text}'.");
}
