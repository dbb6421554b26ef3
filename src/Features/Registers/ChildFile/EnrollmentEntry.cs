using Baoxue.Domain.Registers.Enrollment;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>An enrollment event as a person gives it on the form (登记内容); which fields it needs is told by <see cref="EnrollmentEntryRules"/>.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OccurredOn">The day it took effect.</param>
/// <param name="SchoolCode">A school of this district.</param>
/// <param name="Grade">The grade from that day on.</param>
/// <param name="ClassName">The class from that day on.</param>
/// <param name="Counterpart">The school elsewhere.</param>
/// <param name="StudentNumber">As seen in the record of the receiving school; only its blind index is kept.</param>
/// <param name="ApprovedBy">Who approved a suspension.</param>
/// <param name="UntilOn">Its last day.</param>
/// <param name="Proof">Number or place of the paper.</param>
/// <param name="Reason">Why; of a correction, why it is corrected.</param>
public sealed record EnrollmentEntry(
    EnrollmentEventKind Kind, DateOnly OccurredOn, string? SchoolCode = null, short? Grade = null, string? ClassName = null, string? Counterpart = null,
    string? StudentNumber = null, ApprovingOrgan? ApprovedBy = null, DateOnly? UntilOn = null, string? Proof = null, string? Reason = null);
