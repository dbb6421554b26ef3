using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The district's calendar as loaded and entered (校历), or why there is none.</summary>
public static class GetCalendar
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<Result<DistrictCalendar>>;

    internal sealed class Handler(CalendarSource source) : IQueryHandler<Query, Result<DistrictCalendar>>
    {
        public Task<Result<DistrictCalendar>> HandleAsync(Query query, CancellationToken ct) => source.GetAsync(ct);
    }
}
