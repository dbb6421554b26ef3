using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Which children a list shows (台账筛选); what is not set does not narrow it.</summary>
/// <param name="Township">Nine digits of the domicile.</param>
/// <param name="School">A school.</param>
/// <param name="Grade">1 to 9.</param>
/// <param name="Status">The enrollment status.</param>
/// <param name="Group">A group the child belongs to.</param>
/// <param name="Presence">Which registers hold the child.</param>
/// <param name="OnlySchoolAge">Only children of school age today.</param>
public sealed record ChildFilter(
    string? Township = null,
    OrganizationId? School = null,
    short? Grade = null,
    EnrollmentStatus? Status = null,
    ChildGroups Group = ChildGroups.None,
    ChildPresence? Presence = null,
    bool OnlySchoolAge = false)
{
    public bool IsEmpty => this == new ChildFilter();
}
