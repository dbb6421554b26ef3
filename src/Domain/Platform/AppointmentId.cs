using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>Identifies an appointment (任职) inside this installation.</summary>
public readonly record struct AppointmentId(Guid Value) : IEntityId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);
}
