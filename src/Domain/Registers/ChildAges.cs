namespace Baoxue.Domain.Registers;

/// <summary>
/// Whom the child ledger holds (台账年龄范围): everybody in the student register, and of the household register those not
/// older than this. A rule as data; wide enough for preschool preparation and for those who finish late.
/// </summary>
/// <param name="Oldest">The last age in years that is still kept.</param>
public sealed record ChildAges(int Oldest)
{
    public static ChildAges Default { get; } = new(18);

    /// <summary>The first birthday kept on a day.</summary>
    public DateOnly BornFrom(DateOnly asOf) => asOf.AddYears(-Oldest - 1).AddDays(1);
}
