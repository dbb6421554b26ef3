using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baoxue.Data.Common;

/// <summary>Instants are UTC to the millisecond, and come back as UTC, on both providers.</summary>
internal static class UtcConventions
{
    public static void StoreInstantsAsUtc(this ModelConfigurationBuilder builder) =>
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => Truncate(value),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
    {
        private static DateTime Truncate(DateTime value) => value.Kind == DateTimeKind.Utc
            ? new DateTime(value.Ticks - (value.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
            : throw new InvalidOperationException("Only UTC instants are stored.");
    }
}
