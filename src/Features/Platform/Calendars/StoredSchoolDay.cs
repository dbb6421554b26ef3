using System.Globalization;
using System.Text.Json;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>A day arranged otherwise as a reference item keeps it (调课存档); without a direction it was taken back.</summary>
internal sealed record StoredSchoolDay(DateOnly On, bool? IsSchoolDay, string Reason, string? SchoolPath)
{
    /// <summary>How its item is called: 2026-10-10, or with the part of the education line it holds for.</summary>
    public static string NameOf(DateOnly on, string? schoolPath) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (schoolPath is null ? "" : $" {schoolPath}");

    public static StoredSchoolDay Of(ReferenceItem item) => JsonSerializer.Deserialize<StoredSchoolDay>(item.Content, FeatureJson.Options)!;

    public SchoolDayChange? ToChange() => IsSchoolDay is { } lessons ? new SchoolDayChange(On, lessons, Reason, SchoolPath) : null;
}
