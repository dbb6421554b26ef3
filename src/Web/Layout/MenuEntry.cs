namespace Baoxue.Web.Layout;

/// <summary>One line of the left menu (菜单项).</summary>
/// <param name="Key">Stands for it where permissions are asked.</param>
/// <param name="Text">In the users' words.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="About">What one does there, for the home page.</param>
public sealed record MenuEntry(string Key, string Text, string Href, string Icon, string About);
