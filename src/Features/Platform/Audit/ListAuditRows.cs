using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>Lists the audit log, newest first (审计日志). Since it says who looked at which child, reading it is written down as well.</summary>
public static class ListAuditRows
{
    /// <param name="Actor">Part of the actor's name, or of the name of the account.</param>
    /// <param name="Action">The use case.</param>
    /// <param name="Subject">Kind and identifier of the thing, exactly.</param>
    /// <param name="On">Only this day in the district.</param>
    /// <param name="Before">Only records with a smaller number.</param>
    [Requires(Permission.ReadAudit)]
    public sealed record Query(string? Actor = null, string? Action = null, string? Subject = null, DateOnly? On = null, long? Before = null) : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("AuditLog", Details: new { Actor, Action, Subject, On, Before });

        internal int PageSize { get; init; } = 50;
    }

    /// <param name="Rows">At most fifty on a page.</param>
    /// <param name="Before">Where the next page begins, if there is one.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, long? Before);

    /// <summary>One record, as written.</summary>
    public sealed record Row(long Sequence, DateTime At, string Actor, string Action, string? Subject, string? Purpose, string Outcome, string? Remote, string? Details)
    {
        /// <summary>What the thing is called, if the reader may know it.</summary>
        public string? SubjectName { get; init; }

        /// <summary>What was asked, in words.</summary>
        public string? Asked { get; init; }
    }

    internal sealed class Handler(DistrictDb db, DistrictSettings district, AuditReading reading, TimeProvider clock) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var rows = db.AuditRowsOf(query, clock).Where(r => r.DivisionCode == district.DivisionCode);
            rows = query.Before is { } before ? rows.Where(r => r.Sequence < before) : rows;
            var page = await rows.OrderByDescending(r => r.Sequence).Take(query.PageSize + 1)
                .Select(r => new Row(r.Sequence, r.At, r.Actor, r.Action, r.Subject, r.Purpose, r.Outcome, r.Remote, r.Details))
                .ToListAsync(ct);
            return new Answer(await reading.ReadAsync([.. page.Take(query.PageSize)], ct), page.Count > query.PageSize ? page[query.PageSize - 1].Sequence : null);
        }
    }
}
