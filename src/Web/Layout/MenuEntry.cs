namespace Baoxue.Web.Layout;

/// <summary>One line of the left menu (菜单项).</summary>
public sealed record MenuEntry(string Key, string Text, string Href, string Icon);
