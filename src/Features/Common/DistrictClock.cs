namespace Baoxue.Features.Common;

/// <summary>
/// The clock of the district (时钟): China Standard Time whatever the machine says, and, when asked, the same moment of
/// another day, so that the whole system can be run as of a day.
/// </summary>
public sealed class DistrictClock(DateOnly? asOf = null) : TimeProvider
{
    /// <summary>China Standard Time by its rule, which no machine needs a table of time zones for.</summary>
    public static TimeZoneInfo China { get; } =
        TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "中国标准时间", "中国标准时间");

    private readonly TimeSpan _shift = asOf is null
        ? TimeSpan.Zero
        : TimeSpan.FromDays(asOf.Value.DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(System.GetUtcNow(), China).Date).DayNumber);

    public override TimeZoneInfo LocalTimeZone => China;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}

/// <summary>The questions that use cases ask a clock.</summary>
public static class ClockQuestions
{
    extension(TimeProvider clock)
    {
        /// <summary>The calendar day in the district.</summary>
        public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

        /// <summary>The calendar day in the district of a stored instant.</summary>
        public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, clock.LocalTimeZone));

        /// <summary>The instant as it is stored: UTC, to the millisecond.</summary>
        public DateTime Now
        {
            get
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
            }
        }

        /// <summary>A new identifier that sorts by the time of its making.</summary>
        public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
    }
}
