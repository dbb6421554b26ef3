using Baoxue.Data;
using Baoxue.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>The records that the filter of the audit log leaves; pages and files alike ask here.</summary>
internal static class WantedAuditRows
{
    public static IQueryable<AuditRow> AuditRowsOf(this DistrictDb db, ListAuditRows.Query query, TimeProvider clock)
    {
        var rows = db.AuditRows.AsNoTracking();
        if (query.Actor?.Trim() is { Length: > 0 } actor)
        {
            // The log keeps account and name; the name of the account stands with the account only.
            var userName = actor.ToUpperInvariant();
            rows = rows.Where(r => r.Actor.Contains(actor) || db.Accounts.Any(a => a.Id == r.ActorId && a.NormalizedUserName!.Contains(userName)));
        }

        rows = query.Action is { Length: > 0 } action ? rows.Where(r => r.Action == action) : rows;
        rows = query.Subject is { Length: > 0 } subject ? rows.Where(r => r.Subject == subject) : rows;
        if (query.On is not { } day)
        {
            return rows;
        }

        var from = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), clock.LocalTimeZone);
        var until = from.AddDays(1);
        return rows.Where(r => r.At >= from && r.At < until);
    }
}
