using Baoxue.Domain.Platform;

namespace Baoxue.Web;

/// <summary>Addresses of accounts, organizations and reference pages (系统管理页面地址).</summary>
public static partial class Links
{
    public const string ChangePassword = "/account/password";
    public const string NewAccount = "/admin/accounts/new";
    public const string LeadingGroup = "/admin/organizations/leading-group";
    public const string PostHolders = "/admin/organizations/post-holders";
    public const string Semester = "/admin/calendar/semester";
    public const string SchoolSemesters = "/admin/calendar/school-semesters";
    public const string SchoolDays = "/admin/calendar/school-days";
    public const string SchoolAge = "/admin/calendar/school-age";
    public const string Deadline = "/admin/calendar/deadline";
    public const string Exports = "/exports";

    /// <summary>Behind the address of a list, its export.</summary>
    public const string ExportSuffix = "/export";

    public static string Account(Guid id) => $"{Accounts}/{id}";

    public static string Organization(Guid id) => $"{Organizations}/{id}";

    /// <summary>The organization as it was on a day.</summary>
    public static string Organization(Guid id, DateOnly on) => $"{Organization(id)}?on={on:yyyy-MM-dd}";

    public static string CalendarOf(int year) => $"{Calendar}?year={year}";

    public static string CodeTable(string name) => $"{CodeTables}/{name}";

    public static string ExportProgress(ExportId id) => $"{Exports}/{id.Value}/progress";

    public static string ExportFile(ExportId id) => $"{Exports}/{id.Value}/file";
}
