namespace Baoxue.Web.Components;

/// <summary>One step of the path above the page title; the last has no address (面包屑).</summary>
public sealed record Crumb(string Text, string? Href = null);
