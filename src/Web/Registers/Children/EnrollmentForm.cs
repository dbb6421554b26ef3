using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.ChildFile;

namespace Baoxue.Web.Registers.Children;

/// <summary>What the form for an enrollment change sends (学籍异动表单); names stand as the browser posts them.</summary>
public sealed class EnrollmentForm
{
    public DateOnly? OccurredOn { get; set; }

    public string? SchoolCode { get; set; }

    public short? Grade { get; set; }

    public string? ClassName { get; set; }

    public string? Counterpart { get; set; }

    public string? StudentNumber { get; set; }

    public ApprovingOrgan? ApprovedBy { get; set; }

    public DateOnly? UntilOn { get; set; }

    public string? Proof { get; set; }

    public string? Reason { get; set; }

    /// <summary>When the child was last changed, as the form was shown.</summary>
    public long? SeenTicks { get; set; }

    public DateTime SeenAt => MomentOf(SeenTicks);

    /// <summary>The moment a form says it was opened at; one that says none, or none there is, was opened before anything happened.</summary>
    public static DateTime MomentOf(long? ticks) =>
        new(ticks is { } given && given >= 0 && given <= DateTime.MaxValue.Ticks ? given : 0, DateTimeKind.Utc);

    /// <summary>An empty form, with the place the child is at now.</summary>
    public static EnrollmentForm For(GetEnrollmentStanding.Answer standing, DateOnly today) => new()
    {
        OccurredOn = today,
        SchoolCode = standing.SchoolCode,
        Grade = standing.Grade,
        ClassName = standing.ClassName,
        SeenTicks = standing.SeenAt.Ticks,
    };

    /// <summary>A form filled with what is about to be corrected; a student number and the reason are asked anew.</summary>
    public static EnrollmentForm For(EnrollmentEntry wrong, DateTime seenAt) => new()
    {
        OccurredOn = wrong.OccurredOn,
        SchoolCode = wrong.SchoolCode,
        Grade = wrong.Grade,
        ClassName = wrong.ClassName,
        Counterpart = wrong.Counterpart,
        ApprovedBy = wrong.ApprovedBy,
        UntilOn = wrong.UntilOn,
        Proof = wrong.Proof,
        SeenTicks = seenAt.Ticks,
    };

    /// <summary>What was entered, of the fields the kind asks for.</summary>
    public EnrollmentEntry EntryOf(EnrollmentEventKind kind, DateOnly on)
    {
        var asked = EnrollmentEntryRules.Asked(kind);
        return new EnrollmentEntry(
            kind,
            on,
            asked.HasFlag(EnrollmentEntryFields.School) ? SchoolCode : null,
            asked.HasFlag(EnrollmentEntryFields.Grade) ? Grade : null,
            asked.HasFlag(EnrollmentEntryFields.Class) ? ClassName : null,
            asked.HasFlag(EnrollmentEntryFields.Counterpart) ? Counterpart : null,
            asked.HasFlag(EnrollmentEntryFields.StudentNumber) ? StudentNumber : null,
            asked.HasFlag(EnrollmentEntryFields.Approval) ? ApprovedBy : null,
            asked.HasFlag(EnrollmentEntryFields.Approval) ? UntilOn : null,
            Proof,
            Reason);
    }
}
