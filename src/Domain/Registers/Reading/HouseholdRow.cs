using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>One row of the household register, read and checked (户籍行).</summary>
public sealed class HouseholdRow() : RegisterRow(RegisterSchema.Household)
{
    public string? HouseholdNumber { get; internal set; }

    public string? RelationToHead { get; internal set; }

    public DivisionCode? DomicileCode { get; internal set; }

    /// <summary>Whether the register says the person has died, moved out or been canceled (已注销).</summary>
    public bool IsCanceled { get; internal set; }

    internal override void Begin(int rowNumber)
    {
        base.Begin(rowNumber);
        (HouseholdNumber, RelationToHead, DomicileCode, IsCanceled) = (null, null, null, false);
    }
}
