using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>The appointments that hold on a day (当日任职), as <see cref="Appointment.IsHeldOn"/> says it of one, for questions to the database: what rights rest on.</summary>
internal static class AppointmentsOnDay
{
    public static IQueryable<Appointment> HeldOn(this IQueryable<Appointment> appointments, DateOnly day) =>
        appointments.Where(a => a.From <= day && (a.To == null || a.To >= day));
}
