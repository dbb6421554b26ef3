using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>A person holding a post from one day to another (任职), as ordered by the document named.</summary>
[UnscopedByDesign("Who answers for what is public inside the system.")]
public sealed class Appointment
{
    public required AppointmentId Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required PostId PostId { get; init; }

    /// <summary>The holder's name as the order writes it.</summary>
    public required string HolderName { get; init; }

    /// <summary>The holder's account, if they have one.</summary>
    public Guid? AccountId { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>The last day in the post; null while it is held.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The paper that ordered it, for example 谯政办秘〔2024〕5号.</summary>
    public string? Basis { get; init; }

    public int Version { get; private set; }

    private const int MostYearsAgo = 60;
    private const int MostYearsUntilBegun = 1;
    private const int MostYearsUntilEnded = 10;

    /// <summary>Why its days can only be a slip of the pen (任职日期有误); null when they can be meant. Who came long ago may be entered late; orders reach ahead by a term of office or two.</summary>
    public static Refusal? ObjectionToDays(DateOnly from, DateOnly? to, DateOnly today)
    {
        var (earliest, latest) = (today.AddYears(-MostYearsAgo), today.AddYears(MostYearsUntilBegun));
        return from < earliest || from > latest ? new PlatformRefusals.DayOutOfReach("任职日期", earliest, latest)
            : to is { } last ? ObjectionToLastDay(from, last, today)
            : null;
    }

    /// <summary>Why it cannot end on a day (离任日期有误); null when it can.</summary>
    public static Refusal? ObjectionToLastDay(DateOnly from, DateOnly last, DateOnly today) =>
        last < from ? new PlatformRefusals.DaysReversed("任职日期", "离任日期")
        : last > today.AddYears(MostYearsUntilEnded) ? new PlatformRefusals.DayOutOfReach("离任日期", from, today.AddYears(MostYearsUntilEnded))
        : null;

    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it is held on any day from one to another.</summary>
    public bool IsHeldWithin(DateOnly from, DateOnly? to) => (to is null || From <= to) && (To is null || from <= To);

    /// <summary>Whether its holder is that person: by the accounts where there are two, else by the name.</summary>
    public bool IsOf(string name, Guid? account) => AccountId is not null && account is not null ? AccountId == account : HolderName == name;

    /// <summary>Ends the appointment, or ends it earlier; the day may not lie before its beginning.</summary>
    public void EndOn(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, From);
        if (To is { } set)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(day, set);
        }

        To = day;
        Version++;
    }
}
