using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;

namespace Baoxue.Features.Registers.Demo;

/// <summary>Who sits where in the demonstration (演示账号表): one person for each role.</summary>
internal sealed record DemoPlan(string UserName, string DisplayName, Role Role, Func<IReadOnlyList<Organization>, Organization?> Place)
{
    private const string Bureau = "JYJ";
    private const string CivilAffairs = "MZJ";
    private const string Township = "341602107";

    public static IReadOnlyList<DemoPlan> All { get; } =
    [
        new("registrar", "陈静", Role.BureauRegistrar, At(Bureau)),
        new("staff", "高远", Role.BureauStaff, At(Bureau)),
        new("supervisor", "马勤", Role.BureauSupervisor, At(Bureau)),
        new("analyst", "何敏", Role.Analyst, At(Bureau)),
        new("inspector", "罗正", Role.Inspector, At(Bureau)),
        new("leader", "宋明", Role.LeadingGroupMember, At(SeedDistrict.LeadingGroupCode)),
        new("sysadmin", "孙维", Role.SystemAdministrator, At(Bureau)),
        new("secadmin", "郭安", Role.SecurityAdministrator, At(Bureau)),
        new("auditor", "沈查", Role.AuditAdministrator, At(Bureau)),
        new("mayor", "李镇", Role.TownshipLeader, At(Township)),
        new("township", "王芳", Role.TownshipOfficer, At(Township)),
        new("village", "张村", Role.VillageCadre, In(OrganizationKind.Village)),
        new("center", "刘中", Role.CenterRegistrar, In(OrganizationKind.CenterSchool)),
        new("principal", "赵立", Role.Principal, In(OrganizationKind.PrimarySchool)),
        new("school", "周梅", Role.SchoolRegistrar, In(OrganizationKind.PrimarySchool)),
        new("teacher", "吴晓", Role.ClassTeacher, In(OrganizationKind.SchoolClass)),
        new("civil", "郑民", Role.DepartmentClerk, At(CivilAffairs)),
    ];

    /// <summary>The school whose class the teacher has.</summary>
    public static Organization? ClassSchool(IReadOnlyList<Organization> all) => In(OrganizationKind.PrimarySchool)(all);

    private static Func<IReadOnlyList<Organization>, Organization?> At(string code) => all => all.FirstOrDefault(o => o.Code == code);

    private static Func<IReadOnlyList<Organization>, Organization?> In(OrganizationKind kind) => all =>
        all.Where(o => o.Kind == kind).OrderBy(o => o.TownshipCode == Township ? 0 : 1).ThenBy(o => o.Code, StringComparer.Ordinal).FirstOrDefault();
}
