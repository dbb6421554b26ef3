using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using CsCheck;

namespace Baoxue.Domain.Tests.Registers.Enrollment;

/// <summary>Enrollment events of one child, plain and random.</summary>
internal static class Events
{
    private static readonly ChildId Child = new(new Guid(1, 0, 0, new byte[8]));

    public static Gen<EnrollmentEvent[]> Histories { get; } =
        Gen.Select(Gen.Int[1, 20].Where(kind => kind != (int)EnrollmentEventKind.Voided), Gen.Int[0, 30], Gen.Int[0, 5])
            .Array[0, 12].Select(parts => parts.Select((part, i) => Of((EnrollmentEventKind)part.Item1, Day(part.Item2), i + 1, recordedHour: part.Item3)).ToArray());

    public static DateOnly Day(int number) => new DateOnly(2026, 1, 1).AddDays(number);

    public static EnrollmentEvent Of(EnrollmentEventKind kind, DateOnly on, int id, int? corrects = null, string? reason = null, int recordedHour = 0, RegisterLoadId? load = null) => new()
    {
        DivisionCode = "341602",
        Id = new EnrollmentEventId(new Guid(id, 0, 0, new byte[8])),
        ChildId = Child,
        Kind = kind,
        OccurredOn = on,
        RecordedAt = new DateTime(2026, 6, 1, recordedHour, 0, 0, DateTimeKind.Utc),
        Corrects = corrects is { } other ? new EnrollmentEventId(new Guid(other, 0, 0, new byte[8])) : null,
        Reason = reason,
        LoadId = load,
        GradeNumber = 5,
    };
}
