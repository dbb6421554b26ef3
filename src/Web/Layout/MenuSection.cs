namespace Baoxue.Web.Layout;

/// <summary>Lines of the left menu under one heading; the first section has none (菜单分组).</summary>
public sealed record MenuSection(string? Title, IReadOnlyList<MenuEntry> Entries);
