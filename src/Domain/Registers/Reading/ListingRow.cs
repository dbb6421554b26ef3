using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>One row of a list of another office, read and checked (名册行).</summary>
/// <param name="fields">The columns of the list.</param>
public sealed class ListingRow(ListingFields fields) : RegisterRow(fields.Schema)
{
    public string? SchoolCode { get; internal set; }

    public string? SchoolName { get; internal set; }

    public Grade? Grade { get; internal set; }

    /// <summary>The number in the name of the class; null when it names none.</summary>
    public int? ClassNumber { get; internal set; }

    internal override void Begin(int rowNumber)
    {
        base.Begin(rowNumber);
        (SchoolCode, SchoolName, Grade, ClassNumber) = (null, null, null, null);
    }
}
