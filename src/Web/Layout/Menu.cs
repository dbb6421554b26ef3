namespace Baoxue.Web.Layout;

/// <summary>The left menu in the users' words; a viewer sees the lines they may open (左侧菜单).</summary>
public static class Menu
{
    public const string Home = "home";
    public const string Children = "children";
    public const string Loads = "loads";
    public const string Comparison = "comparison";
    public const string Discrepancies = "discrepancies";
    public const string Organizations = "organizations";
    public const string Accounts = "accounts";
    public const string Calendar = "calendar";
    public const string CodeTables = "code-tables";
    public const string Audit = "audit";
    public const string Jobs = "jobs";
    public const string Exports = "exports";
    public const string Help = "help";

    public static IReadOnlyList<MenuSection> Sections { get; } =
    [
        new(null, [new(Home, "工作台", Links.Home, Icon: "home", "要办的事和总的数"), new(Exports, "我的导出", Links.Exports, Icon: "table-export", "下载后台生成的导出文件")]),
        new("业务办理",
        [
            new(Children, "儿童台账", Links.Children, Icon: "users", "按姓名、学校、乡镇查儿童，打开档案"),
            new(Loads, "数据导入", Links.Loads, Icon: "file-upload", "导入学籍、户籍和各部门名册，改正被拒收的行"),
            new(Comparison, "登记册比对", Links.Comparison, Icon: "arrows-diff", "学籍与户籍、各部门名册逐人比对，看每一次的结果"),
            new(Discrepancies, "核查工作台", Links.Discrepancies, Icon: "checklist", "两册不一致的儿童，逐人核查、认定、复核"),
        ]),
        new("系统管理",
        [
            new(Organizations, "机构与职务", Links.Organizations, Icon: "building-community", "两条线的机构、职务和任职"),
            new(Accounts, "账号", Links.Accounts, Icon: "user-cog", "开设账号、停用、重置密码"),
            new(Calendar, "校历与学期", Links.Calendar, Icon: "calendar-event", "学期日期、放假和调休"),
            new(CodeTables, "代码表", Links.CodeTables, Icon: "list-numbers", "登记表里用到的代码和名称"),
            new(Audit, "审计日志", Links.Audit, Icon: "shield-check", "谁在什么时候看过、改过什么"),
            new(Jobs, "后台任务", Links.Jobs, Icon: "activity", "正在进行和失败的后台工作"),
        ]),
        new("支持", [new(Help, "帮助", Links.Help, Icon: "help-circle", "按岗位写的使用手册")]),
    ];
}
