namespace Baoxue.Web;

/// <summary>Addresses of accounts, organizations and reference pages (系统管理页面地址).</summary>
public static partial class Links
{
    public const string ChangePassword = "/account/password";
    public const string NewAccount = "/admin/accounts/new";
    public const string LeadingGroup = "/admin/organizations/leading-group";
    public const string Semester = "/admin/calendar/semester";

    public static string Account(Guid id) => $"{Accounts}/{id}";

    public static string Organization(Guid id) => $"{Organizations}/{id}";

    public static string CodeTable(string name) => $"{CodeTables}/{name}";
}
