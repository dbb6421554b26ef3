using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>What the calendar will soon be asked for and does not know (校历缺口), for whoever enters it.</summary>
public static class ListCalendarGaps
{
    [Requires(Permission.ManageCalendar)]
    public sealed record Query : IQuery<IReadOnlyList<CalendarGap>>;

    internal sealed class Handler(CalendarSource calendars, TimeProvider clock) : IQueryHandler<Query, IReadOnlyList<CalendarGap>>
    {
        public async Task<IReadOnlyList<CalendarGap>> HandleAsync(Query query, CancellationToken ct)
        {
            var calendar = await calendars.GetAsync(ct);
            return calendar.IsOk
                ? CalendarGaps.On(calendar.Value, clock.Today)
                : [new CalendarGap(CalendarGapKind.OfficeYear, $"{clock.Today.Year}", IsNeededNow: true)];
        }
    }
}
