using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Ends an appointment on a day, the last one in the post (离任).</summary>
public static class EndAppointment
{
    [Requires(Permission.ManageAccounts)]
    public sealed record Command(AppointmentId AppointmentId, DateOnly LastDay) : ICommand<Done>
    {
        public AuditNote Audit => new("Appointment", AppointmentId.Value.ToString(), new { LastDay });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var appointment = await db.Appointments.SingleOrDefaultAsync(a => a.Id == command.AppointmentId, ct);
            if (appointment is null)
            {
                return new PlatformRefusals.NotFound("任职");
            }

            if (Appointment.ObjectionToLastDay(appointment.From, command.LastDay, clock.Today) is { } slip)
            {
                return slip;
            }

            // A longer time in the post is another appointment, which is checked against what else the person holds.
            if (appointment.To is { } set && command.LastDay > set)
            {
                return new PlatformRefusals.WouldExtend(set);
            }

            appointment.EndOn(command.LastDay);
            return default(Done);
        }
    }
}
