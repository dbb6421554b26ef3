namespace Baoxue.Web;

/// <summary>Every address of the product, so that no page spells one (页面地址).</summary>
public static partial class Links
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string MyAccount = "/account";
    public const string Children = "/children";
    public const string Loads = "/loads";
    public const string Comparison = "/comparisons";
    public const string Organizations = "/admin/organizations";
    public const string Accounts = "/admin/accounts";
    public const string Calendar = "/admin/calendar";
    public const string CodeTables = "/admin/code-tables";
    public const string Audit = "/admin/audit";
    public const string Jobs = "/admin/jobs";
    public const string Help = "/help";
    public const string Problem = "/problem";

    public static string HelpOn(string page) => $"{Help}/{page}";
}
