using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>
/// Which permission every address and every form needs. A new page, endpoint or form belongs here before it can be merged:
/// what the site has and this table has not fails the tests.
/// </summary>
public static class RouteTable
{
    /// <summary>Open to anybody: the door, its answers, and whether the server lives.</summary>
    public static readonly IReadOnlySet<string> Open = new HashSet<string>
    {
        "/sign-in", "/not-found", "/problem/{Code:int}", "/healthz", "/readyz",
    };

    /// <summary>Pages, which take GET and POST.</summary>
    public static readonly IReadOnlyDictionary<string, Permission> Pages = new Dictionary<string, Permission>
    {
        ["/"] = Permission.BeSignedIn,
        ["/account"] = Permission.BeSignedIn,
        ["/account/password"] = Permission.BeSignedIn,
        ["/help"] = Permission.BeSignedIn,
        ["/help/{Name}"] = Permission.BeSignedIn,
        ["/dev/components"] = Permission.BeSignedIn,
        ["/exports"] = Permission.BeSignedIn,
        ["/children"] = Permission.ListChildren,
        ["/children/{Id:guid}"] = Permission.OpenChildFile,
        ["/children/{Id:guid}/enrollment-changes/new"] = Permission.RecordEnrollmentChange,
        ["/children/{Id:guid}/enrollment-changes/{Event:guid}"] = Permission.RecordEnrollmentChange,
        ["/loads"] = Permission.ReadLoads,
        ["/loads/new"] = Permission.LoadRegisters,
        ["/loads/new/{Id:guid}"] = Permission.LoadRegisters,
        ["/loads/headers"] = Permission.LoadRegisters,
        ["/loads/{Id:guid}"] = Permission.ReadLoads,
        ["/loads/{Id:guid}/changes"] = Permission.ReadLoads,
        ["/loads/{Id:guid}/findings"] = Permission.ReadLoads,
        ["/comparisons"] = Permission.ReadComparisons,
        ["/comparisons/{Id:guid}"] = Permission.ReadComparisons,
        ["/comparisons/{Id:guid}/findings"] = Permission.ListDifferences,
        ["/comparisons/{Id:guid}/changes"] = Permission.ListDifferences,
        ["/discrepancies"] = Permission.ListDifferences,
        ["/discrepancies/{Id:guid}"] = Permission.ListDifferences,
        ["/discrepancies/{Id:guid}/ticket"] = Permission.ListDifferences,
        ["/admin/organizations"] = Permission.ReadReference,
        ["/admin/organizations/leading-group"] = Permission.ReadReference,
        ["/admin/organizations/post-holders"] = Permission.ReadReference,
        ["/admin/organizations/{Id:guid}"] = Permission.ReadReference,
        ["/admin/accounts"] = Permission.ManageAccounts,
        ["/admin/accounts/new"] = Permission.ManageAccounts,
        ["/admin/accounts/{Id:guid}"] = Permission.ManageAccounts,
        ["/admin/calendar"] = Permission.ReadReference,
        ["/admin/calendar/deadline"] = Permission.ReadReference,
        ["/admin/calendar/school-days"] = Permission.ReadReference,
        ["/admin/calendar/school-semesters"] = Permission.ReadReference,
        ["/admin/calendar/school-age"] = Permission.ReadReference,
        ["/admin/calendar/semester"] = Permission.ManageCalendar,
        ["/admin/code-tables"] = Permission.ReadReference,
        ["/admin/code-tables/{Name}"] = Permission.ReadReference,
        ["/admin/audit"] = Permission.ReadAudit,
        ["/admin/jobs"] = Permission.ReadJobs,
    };

    /// <summary>What is no page: method and address.</summary>
    public static readonly IReadOnlyDictionary<(string Method, string Route), Permission> Endpoints = new Dictionary<(string, string), Permission>
    {
        [("POST", "/sign-out")] = Permission.BeSignedIn,
        [("POST", "/loads/uploads")] = Permission.LoadRegisters,
        [("GET", "/loads/{id:guid}/progress")] = Permission.ReadLoads,
        [("GET", "/loads/{id:guid}/errors")] = Permission.LoadRegisters,
        [("GET", "/loads/templates/{source}")] = Permission.LoadRegisters,
        [("GET", "/comparisons/{id:guid}/progress")] = Permission.ReadComparisons,
        [("GET", "/exports/{id:guid}/progress")] = Permission.BeSignedIn,
        [("GET", "/exports/{id:guid}/file")] = Permission.BeSignedIn,
        [("POST", "/loads/export")] = Permission.ReadLoads,
        [("POST", "/loads/headers/export")] = Permission.LoadRegisters,
        [("POST", "/comparisons/export")] = Permission.ReadComparisons,
        [("POST", "/admin/calendar/export")] = Permission.ReadReference,
        [("POST", "/admin/calendar/school-semesters/export")] = Permission.ReadReference,
        [("POST", "/admin/calendar/school-days/export")] = Permission.ReadReference,
        [("POST", "/admin/calendar/school-age/export")] = Permission.ReadReference,
        [("POST", "/admin/code-tables/export")] = Permission.ReadReference,
        [("POST", "/admin/jobs/export")] = Permission.ReadJobs,
        [("POST", "/comparisons/{id:guid}/export")] = Permission.ReadComparisons,
        [("POST", "/admin/code-tables/{Name}/export")] = Permission.ReadReference,
        [("POST", "/children/export")] = Permission.ListChildren,
        [("POST", "/loads/{id:guid}/changes/export")] = Permission.ReadLoads,
        [("POST", "/loads/{id:guid}/findings/export")] = Permission.ReadLoads,
        [("POST", "/comparisons/{id:guid}/findings/export")] = Permission.ListDifferences,
        [("POST", "/discrepancies/export")] = Permission.ListDifferences,
        [("POST", "/admin/organizations/export")] = Permission.ReadReference,
        [("POST", "/admin/organizations/leading-group/export")] = Permission.ReadReference,
        [("POST", "/admin/organizations/post-holders/export")] = Permission.ReadReference,
        [("POST", "/admin/accounts/export")] = Permission.ManageAccounts,
        [("POST", "/admin/audit/export")] = Permission.ReadAudit,
    };

    /// <summary>
    /// Every form on a page by its name, the permission it needs, and the use case that must not have run for anybody else.
    /// The fields are filled in as a user would, but for things that do not exist, so that trying changes nothing.
    /// </summary>
    public static readonly IReadOnlyList<Form> Forms =
    [
        new("/account/password", "change-password", Permission.BeSignedIn, null),
        new("/exports", "delete", Permission.BeSignedIn, "DeleteExport", ("id", Guid.Empty.ToString())),
        new("/children", "find", Permission.ListChildren, null, ("text", "王小")),
        new("/children/{Id:guid}", "reveal", Permission.RevealNumbers, "RevealNumbers", ("Input.Purpose", "核对")),
        new("/children/{Id:guid}/enrollment-changes/new", "enrollment-change", Permission.RecordEnrollmentChange, "RecordEnrollmentChange", ("Input.OccurredOn", "1900-01-01"), ("Input.ClassName", "2班")) { Query = "?kind=ClassChanged" },
        new("/children/{Id:guid}/enrollment-changes/{Event:guid}", "enrollment-correction", Permission.RecordEnrollmentChange, "CorrectEnrollmentChange", ("Input.OccurredOn", "1900-01-01"), ("Input.ClassName", "2班"), ("Input.Reason", "误登")),
        new("/children/{Id:guid}/enrollment-changes/{Event:guid}", "enrollment-void", Permission.RecordEnrollmentChange, "CorrectEnrollmentChange", ("Void.VoidReason", ""), ("Void.SeenTicks", "0")),
        new("/loads/new/{Id:guid}", "match", Permission.LoadRegisters, "StartLoad"),
        new("/loads/headers", "forget", Permission.LoadRegisters, "RememberHeaders", ("forget", "")),
        new("/loads/{Id:guid}", "withdraw", Permission.LoadRegisters, "WithdrawLoad", ("Input.Reason", "")),
        new("/loads/{Id:guid}", "accept", Permission.LoadRegisters, "AcceptLoad", ("Input.Reason", "已与各村核对")) { IsOfHeldLoad = true },
        new("/loads/{Id:guid}", "discard", Permission.LoadRegisters, "DiscardLoad", ("Input.Reason", "文件不全")) { IsOfHeldLoad = true },
        new("/comparisons", "start", Permission.CompareRegisters, "StartComparison", ("Input.AsOf", "2026-09-01")),
        new("/discrepancies", "batch", Permission.ResolveDifferences, "DecideDiscrepancies", ("Batch.Outcome", "HR-02a")) { Query = "?kind=StudentOnly", IsOfMatter = true },
        new("/discrepancies", "handover", Permission.ResolveDifferences, "HandOverCorrections") { Query = "?phase=Tracked&ticket=NotAsked", IsOfMatter = true },
        new("/discrepancies/{Id:guid}", "handover", Permission.ResolveDifferences, "HandOverCorrections", ("Input.Reason", "请更正")) { IsOfMatter = true, IsOfTrackedMatter = true },
        new("/discrepancies/{Id:guid}", "answer", Permission.ResolveDifferences, "AnswerCorrection", ("Input.Reason", "已更正"), ("Input.ProofNumber", "第 3 号")) { IsOfMatter = true, IsOfTrackedMatter = true },
        new("/discrepancies/{Id:guid}", "decide", Permission.ResolveDifferences, "DecideDiscrepancy", ("Input.Outcome", "HR-01k"), ("Input.Reason", "入户")) { IsOfMatter = true },
        new("/discrepancies/{Id:guid}", "ask", Permission.ResolveDifferences, "AskForEvidence", ("Input.Reason", "户口簿")) { IsOfMatter = true },
        new("/discrepancies/{Id:guid}", "confirm", Permission.ConfirmResolutions, "ReadDecision") { IsOfMatter = true, IsOfWaitingMatter = true },
        new("/discrepancies/{Id:guid}", "reject", Permission.ConfirmResolutions, "ReadDecision", ("Input.Reason", "不清楚")) { IsOfMatter = true, IsOfWaitingMatter = true },
        new("/discrepancies/{Id:guid}", "withdraw", Permission.ResolveDifferences, "WithdrawDecision", ("Input.Reason", "看错")) { IsOfMatter = true, IsOfWaitingMatter = true },
        new("/admin/organizations/{Id:guid}", "appoint", Permission.ManageAccounts, "FillPost", ("role", "BureauRegistrar"), ("account", Guid.Empty.ToString()), ("from", "2026-11-01")),
        new("/admin/organizations/{Id:guid}", "end-appointment", Permission.ManageAccounts, "EndAppointment", ("appointment", Guid.Empty.ToString()), ("last", "2026-11-01")),
        new("/admin/organizations/{Id:guid}", "rename", Permission.ManageOrganizations, "RenameOrganization", ("name", ""), ("from", "2026-11-01")),
        new("/admin/organizations/{Id:guid}", "alias", Permission.ManageOrganizations, "AddAlias", ("alias", "")),
        new("/admin/organizations/{Id:guid}", "add-below", Permission.ManageOrganizations, "CreateOrganization", ("code", ""), ("name", ""), ("kind", "PrimarySchool"), ("from", "2026-11-01")),
        new("/admin/organizations/{Id:guid}", "end-organization", Permission.ManageOrganizations, "EndOrganization", ("last", "1900-01-01")),
        new("/admin/accounts/new", "new-account", Permission.ManageAccounts, "CreateAccount", ("Input.UserName", "X"), ("Input.DisplayName", "测试")),
        new("/admin/accounts/{Id:guid}", "account", Permission.ManageAccounts, "EnableAccount", ("act", "enable")),
        new("/admin/calendar/school-days", "school-day", Permission.ManageCalendar, "ArrangeSchoolDay", ("Input.On", "1900-01-01"), ("Input.Lessons", "true"), ("Input.Reason", "补课")),
        new("/admin/calendar/school-semesters", "school-semester", Permission.ManageCalendar, "ArrangeSemester", ("Input.Semester", "2026-Autumn"), ("Input.School", Guid.Empty.ToString()), ("Input.Source", "通知")),
        new("/admin/calendar/school-age", "school-age", Permission.ManageCalendar, "EnterSchoolAgeRule", ("Input.From", "1900-01-01"), ("Input.CutOffMonth", "13"), ("Input.CutOffDay", "31"), ("Input.EntryAge", "6"), ("Input.Years", "9"), ("Input.Source", "文件")),
        new("/admin/audit", "verify", Permission.ReadAudit, null),
        new("/admin/calendar/semester", "semester", Permission.ManageCalendar, "EnterSemester", ("Input.StartYear", "1900"), ("Input.Term", "Autumn"), ("Input.ReportOn", "1900-09-01"), ("Input.ClassStartOn", "1900-09-01"), ("Input.EndsOn", "1901-01-20"), ("Input.HolidayStartOn", "1901-01-21"), ("Input.Source", "校历")),
    ];

    /// <summary>One form of a page.</summary>
    public sealed record Form(string Page, string Name, Permission Needed, string? UseCase, params (string Name, string Value)[] Fields)
    {
        /// <summary>What the address must say for the form to be shown.</summary>
        public string Query { get; init; } = "";

        /// <summary>Whether it is shown for a load that waits for a decision. There is one, so whoever may decide does not try.</summary>
        public bool IsOfHeldLoad { get; init; }

        /// <summary>Whether it is shown for a matter in the right state to its lead. Whoever may decide does not try.</summary>
        public bool IsOfMatter { get; init; }

        /// <summary>Whether it is shown for the matter that waits for a second reader.</summary>
        public bool IsOfWaitingMatter { get; init; }

        /// <summary>Whether it is shown for a matter that some office has to correct, or was asked to.</summary>
        public bool IsOfTrackedMatter { get; init; }
    }
}
