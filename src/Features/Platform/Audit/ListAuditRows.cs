using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>Lists the audit log, newest first (审计日志).</summary>
public static class ListAuditRows
{
    /// <param name="Actor">Part of the actor's name.</param>
    /// <param name="Action">The use case.</param>
    /// <param name="Subject">Kind and identifier of the thing, exactly.</param>
    /// <param name="On">Only this day in the district.</param>
    /// <param name="Before">Only records with a smaller number.</param>
    [Requires(Permission.ReadAudit)]
    public sealed record Query(string? Actor = null, string? Action = null, string? Subject = null, DateOnly? On = null, long? Before = null) : IQuery<Answer>;

    /// <param name="Rows">At most fifty.</param>
    /// <param name="Before">Where the next page begins, if there is one.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, long? Before);

    public sealed record Row(long Sequence, DateTime At, string Actor, string Action, string? Subject, string? Purpose, string Outcome, string? Remote, string? Details);

    internal sealed class Handler(DistrictDb db, DistrictSettings district, TimeProvider clock) : IQueryHandler<Query, Answer>
    {
        private const int PageSize = 50;

        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var rows = db.AuditRows.AsNoTracking().Where(r => r.DivisionCode == district.DivisionCode);
            rows = query.Before is { } before ? rows.Where(r => r.Sequence < before) : rows;
            rows = query.Actor is { Length: > 0 } actor ? rows.Where(r => r.Actor.Contains(actor)) : rows;
            rows = query.Action is { Length: > 0 } action ? rows.Where(r => r.Action == action) : rows;
            rows = query.Subject is { Length: > 0 } subject ? rows.Where(r => r.Subject == subject) : rows;
            if (query.On is { } day)
            {
                var from = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), clock.LocalTimeZone);
                var until = from.AddDays(1);
                rows = rows.Where(r => r.At >= from && r.At < until);
            }

            var page = await rows.OrderByDescending(r => r.Sequence).Take(PageSize + 1)
                .Select(r => new Row(r.Sequence, r.At, r.Actor, r.Action, r.Subject, r.Purpose, r.Outcome, r.Remote, r.Details))
                .ToListAsync(ct);
            return new Answer([.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Sequence : null);
        }
    }
}
