using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Platform.Calendars;

/// <summary>The semester that runs today, in words (当前学期), or null.</summary>
public static class GetTerm
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<string?>, IAnsweredFromMemory;

    internal sealed class Handler(CalendarSource calendars, TimeProvider clock) : IQueryHandler<Query, string?>
    {
        public Task<string?> HandleAsync(Query query, CancellationToken ct) => calendars.TermOnAsync(clock.Today, ct);
    }
}
