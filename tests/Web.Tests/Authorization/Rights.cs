using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>Who may do what, written down from the duties of the roles and not from the product.</summary>
public static class Rights
{
    /// <summary>
    /// A class teacher, a village cadre and a department's clerk read and take nothing along. Numbers in full and lists to take
    /// along belong to who keeps the registers of a place, and so does saying what a difference between registers is; a second reader
    /// stands above them. Loading belongs to the bureau's registrar alone; the three
    /// administrators see no child (GB/T 22239 8.1.5).
    /// </summary>
    public const string Table =
        """
                                signed  list    open    full   take   record  load   read  com-  com-   differ-  or-    ac-   cal-  code   ref-   audit  jobs  re-     con-    restr-
                                in      childn  file    no.    out    change  files  load  pare  pared  ences    gans   coun  endar tables eren.  log          solve   firm    icted
        LeadingGroupMember      x       .       .       .      .      .       .      .     .     x      .        .      .     .     .      x      .      .      .       .      .
        BureauStaff             x       x       x       .      .      .       .      x     .     x      x        .      .     .     .      x      .      .      .       .      .
        BureauRegistrar         x       x       x       x      x      x       x      x     x     x      x        .      .     x     .      x      .      x      x       x      x
        BureauSupervisor        x       x       x       .      .      .       .      x     .     x      x        .      .     .     .      x      .      .      .       .      x
        Analyst                 x       x       x       .      .      .       .      x     x     x      x        .      .     .     .      x      .      .      .       .      .
        SystemAdministrator     x       .       .       .      .      .       .      .     .     .      .        x      .     x     x      x      .      x      .       .      .
        SecurityAdministrator   x       .       .       .      .      .       .      .     .     .      .        .      x     .     .      x      .      .      .       .      .
        AuditAdministrator      x       .       .       .      .      .       .      .     .     .      .        .      .     .     .      x      x      .      .       .      .
        TownshipLeader          x       x       x       .      .      .       .      .     .     x      x        .      .     .     .      x      .      .      .       x      .
        TownshipOfficer         x       x       x       x      x      .       .      .     .     x      x        .      .     .     .      x      .      .      x       .      .
        VillageCadre            x       x       x       .      .      .       .      .     .     .      .        .      .     .     .      x      .      .      .       .      .
        CenterRegistrar         x       x       x       x      x      x       .      .     .     x      x        .      .     .     .      x      .      .      x       x      .
        Principal               x       x       x       .      .      .       .      .     .     x      x        .      .     .     .      x      .      .      .       .      .
        SchoolRegistrar         x       x       x       x      x      x       .      .     .     x      x        .      .     .     .      x      .      .      x       .      .
        ClassTeacher            x       x       x       .      .      .       .      .     .     .      .        .      .     .     .      x      .      .      .       .      .
        DepartmentClerk         x       x       x       .      .      .       .      .     .     .      .        .      .     .     .      x      .      .      .       .      .
        Inspector               x       x       x       .      .      .       .      .     .     x      x        .      .     .     .      x      .      .      .       .      .
        """;

    private const int HeadingLines = 2;

    private static readonly Permission[] Columns =
    [
        Permission.BeSignedIn, Permission.ListChildren, Permission.OpenChildFile, Permission.RevealNumbers, Permission.ExportChildren, Permission.RecordEnrollmentChange,
        Permission.LoadRegisters, Permission.ReadLoads, Permission.CompareRegisters, Permission.ReadComparisons, Permission.ListDifferences,
        Permission.ManageOrganizations, Permission.ManageAccounts, Permission.ManageCalendar, Permission.ManageCodes, Permission.ReadReference, Permission.ReadAudit, Permission.ReadJobs,
        Permission.ResolveDifferences, Permission.ConfirmResolutions, Permission.ReadRestrictedLists,
    ];

    /// <summary>What each role of the table may do.</summary>
    public static IReadOnlyDictionary<Role, IReadOnlySet<Permission>> Of { get; } = Table.ReplaceLineEndings("\n").Split('\n').Skip(HeadingLines)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => Enum.Parse<Role>(cells[0]), cells => (IReadOnlySet<Permission>)Columns.Zip(cells[1..]).Where(c => c.Second == "x").Select(c => c.First).ToHashSet());

    /// <summary>The permissions that have a column.</summary>
    public static IReadOnlyList<Permission> Known => Columns;
}
