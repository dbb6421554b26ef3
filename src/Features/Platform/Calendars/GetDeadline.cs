using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>A deadline and how it was counted, day by day (算一算期限), for the district at large.</summary>
public static class GetDeadline
{
    /// <param name="StartOn">The day of the event, not itself counted.</param>
    /// <param name="Count">How many days.</param>
    /// <param name="Kind">Which days count.</param>
    /// <param name="Roll">What happens when the last day is a day off.</param>
    [Requires(Permission.ReadReference)]
    public sealed record Query(DateOnly StartOn, int Count, DayKind Kind, RollRule Roll) : IQuery<Result<DeadlineExplanation>>;

    internal sealed class Handler(CalendarSource calendars) : IQueryHandler<Query, Result<DeadlineExplanation>>
    {
        public async Task<Result<DeadlineExplanation>> HandleAsync(Query query, CancellationToken ct)
        {
            var calendar = await calendars.GetAsync(ct);
            return calendar.Refusal is { } refused
                ? refused
                : DeadlineExplanation.Of(calendar.Value, query.StartOn, query.Count, query.Kind, query.Roll);
        }
    }
}
