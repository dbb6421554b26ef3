using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>One row of the student register, read and checked (学籍行).</summary>
public sealed class StudentRow() : RegisterRow(RegisterSchema.Student)
{
    /// <summary>Null when missing or of another shape.</summary>
    public StudentNumber? StudentNumber { get; internal set; }

    /// <summary>As written, upper case; local codes of teaching points included.</summary>
    public string? SchoolCode { get; internal set; }

    public string? SchoolName { get; internal set; }

    public Grade? Grade { get; internal set; }

    public string? ClassName { get; internal set; }

    /// <summary>The number in the class name: 3 for 七（3）班; null when there is none.</summary>
    public int? ClassNumber { get; internal set; }

    /// <summary>The first day of the month the present stage began in (入学年月).</summary>
    public DateOnly? EntryOn { get; internal set; }

    public EnrollmentStatus Status { get; internal set; }

    public ChildGroups Groups { get; internal set; }

    public DivisionCode? DomicileCode { get; internal set; }

    internal override void Begin(int rowNumber)
    {
        base.Begin(rowNumber);
        (StudentNumber, SchoolCode, SchoolName, Grade, ClassName, ClassNumber) = (null, null, null, null, null, null);
        (EntryOn, Status, Groups, DomicileCode) = (null, EnrollmentStatus.Active, ChildGroups.None, null);
    }
}
