namespace Baoxue.Web.Layout;

/// <summary>
/// Who looks at the page and what the frame around it shows (当前用户): the term in words, such as
/// "2026—2027 学年第一学期", and the keys of <see cref="Baoxue.Web.Layout.Menu"/> the viewer may open.
/// </summary>
public sealed record Viewer(
    string Name,
    string RoleTitle,
    string Organization,
    string? Term,
    IReadOnlySet<string> Menu,
    bool IsDemo);
