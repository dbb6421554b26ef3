using static Baoxue.Domain.Platform.Permission;

namespace Baoxue.Domain.Platform;

/// <summary>What each role allows and how far it sees (角色权限表).</summary>
public static class RolePermissions
{
    private static readonly Permission[] Everyone = [BeSignedIn, ReadReference];
    private static readonly Permission[] Readers = [.. Everyone, ListChildren, OpenChildFile];

    extension(Role role)
    {
        public IReadOnlyList<Permission> Permissions => role switch
        {
            Role.LeadingGroupMember => [.. Everyone, ReadComparisons],
            Role.BureauStaff => [.. Readers, ReadLoads, ReadComparisons, ListDifferences],
            Role.BureauRegistrar => [.. Readers, RevealNumbers, ExportChildren, RecordEnrollmentChange, LoadRegisters,
                ReadLoads, CompareRegisters, ReadComparisons, ListDifferences, ResolveDifferences, ConfirmResolutions, ReadRestrictedLists, ManageCalendar, ReadJobs],
            Role.BureauSupervisor => [.. Readers, ReadLoads, ReadComparisons, ListDifferences, ReadRestrictedLists],
            Role.Analyst => [.. Readers, ReadLoads, CompareRegisters, ReadComparisons, ListDifferences],
            Role.SystemAdministrator => [.. Everyone, ManageOrganizations, ManageCodes, ManageCalendar, ReadJobs],
            Role.SecurityAdministrator => [.. Everyone, ManageAccounts],
            Role.AuditAdministrator => [.. Everyone, ReadAudit],
            Role.TownshipLeader => [.. Readers, ReadComparisons, ListDifferences, ConfirmResolutions],
            Role.TownshipOfficer => [.. Readers, RevealNumbers, ExportChildren, ReadComparisons, ListDifferences, ResolveDifferences],
            Role.VillageCadre => Readers,
            Role.CenterRegistrar => [.. Readers, RevealNumbers, ExportChildren, RecordEnrollmentChange, ReadComparisons, ListDifferences, ResolveDifferences, ConfirmResolutions],
            Role.Principal => [.. Readers, ReadComparisons, ListDifferences],
            Role.SchoolRegistrar => [.. Readers, RevealNumbers, ExportChildren, RecordEnrollmentChange, ReadComparisons, ListDifferences, ResolveDifferences],
            Role.ClassTeacher => Readers,
            Role.DepartmentClerk => Readers,
            Role.Inspector => [.. Readers, ReadComparisons, ListDifferences],
        };

        public string ChineseName => role switch
        {
            Role.LeadingGroupMember => "领导小组成员",
            Role.BureauStaff => "教育局工作人员",
            Role.BureauRegistrar => "教育局学籍管理员",
            Role.BureauSupervisor => "教育局督导人员",
            Role.Analyst => "数据分析员",
            Role.SystemAdministrator => "系统管理员",
            Role.SecurityAdministrator => "安全管理员",
            Role.AuditAdministrator => "审计管理员",
            Role.TownshipLeader => "乡镇街道负责人",
            Role.TownshipOfficer => "乡镇街道教育专干",
            Role.VillageCadre => "村（居）干部",
            Role.CenterRegistrar => "中心学校学籍管理员",
            Role.Principal => "校长",
            Role.SchoolRegistrar => "学校学籍管理员",
            Role.ClassTeacher => "班主任",
            Role.DepartmentClerk => "部门经办人",
            Role.Inspector => "责任督学",
        };

        /// <summary>The three administrators of GB/T 22239 8.1.5, of which one person holds at most one.</summary>
        public bool IsAdministrator => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;

        /// <summary>How far the role sees when held at <paramref name="organization"/>.</summary>
        public DataScope ScopeAt(Organization organization) => role switch
        {
            Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => DataScope.Nothing,
            Role.LeadingGroupMember or Role.BureauStaff or Role.BureauRegistrar or Role.BureauSupervisor
                or Role.Analyst or Role.Inspector => DataScope.WholeDistrict,
            Role.TownshipLeader or Role.TownshipOfficer or Role.VillageCadre =>
                organization.Line == OrganizationLine.Government ? new DataScope([], [organization.Path], [], false) : DataScope.Nothing,
            Role.CenterRegistrar or Role.Principal or Role.SchoolRegistrar or Role.ClassTeacher =>
                organization.Line == OrganizationLine.Education ? new DataScope([organization.Path], [], [], false) : DataScope.Nothing,
            Role.DepartmentClerk => new DataScope([], [], [organization.Id], false),
        };

        /// <summary>Whether the role can be held at a kind of organization; a class teacher belongs to a class, not to the bureau.</summary>
        public bool FitsKind(OrganizationKind kind) => role switch
        {
            Role.LeadingGroupMember => kind is OrganizationKind.LeadingGroup,
            Role.BureauStaff or Role.BureauRegistrar or Role.BureauSupervisor or Role.Analyst => kind is OrganizationKind.EducationBureau,
            Role.Inspector => kind is OrganizationKind.EducationBureau or OrganizationKind.Department,
            Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator =>
                kind is OrganizationKind.EducationBureau or OrganizationKind.District,
            Role.TownshipLeader or Role.TownshipOfficer => kind.IsTownshipLevel,
            Role.VillageCadre => kind is OrganizationKind.Village,
            Role.CenterRegistrar => kind is OrganizationKind.CenterSchool,
            Role.Principal or Role.SchoolRegistrar => kind.IsSchool || kind is OrganizationKind.CenterSchool,
            Role.ClassTeacher => kind is OrganizationKind.SchoolClass,
            Role.DepartmentClerk => kind is OrganizationKind.Department,
        };
    }
}
