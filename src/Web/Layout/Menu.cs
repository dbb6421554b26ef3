namespace Baoxue.Web.Layout;

/// <summary>The left menu in the users' words; a viewer sees the lines they may open (左侧菜单).</summary>
public static class Menu
{
    public const string Home = "home";
    public const string Children = "children";
    public const string Loads = "loads";
    public const string Comparison = "comparison";
    public const string Organizations = "organizations";
    public const string Accounts = "accounts";
    public const string Calendar = "calendar";
    public const string CodeTables = "code-tables";
    public const string Audit = "audit";
    public const string Jobs = "jobs";
    public const string Help = "help";

    public static IReadOnlyList<MenuSection> Sections { get; } =
    [
        new(null, [new(Home, "工作台", Links.Home, Icon: "home")]),
        new("业务办理",
        [
            new(Children, "儿童台账", Links.Children, Icon: "users"),
            new(Loads, "数据导入", Links.Loads, Icon: "file-upload"),
            new(Comparison, "比对核查", Links.Comparison, Icon: "arrows-diff"),
        ]),
        new("系统管理",
        [
            new(Organizations, "机构与职务", Links.Organizations, Icon: "building-community"),
            new(Accounts, "账号", Links.Accounts, Icon: "user-cog"),
            new(Calendar, "校历与学期", Links.Calendar, Icon: "calendar-event"),
            new(CodeTables, "代码表", Links.CodeTables, Icon: "list-numbers"),
            new(Audit, "审计日志", Links.Audit, Icon: "shield-check"),
            new(Jobs, "后台任务", Links.Jobs, Icon: "activity"),
        ]),
        new("支持", [new(Help, "帮助", Links.Help, Icon: "help-circle")]),
    ];
}
