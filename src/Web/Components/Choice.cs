namespace Baoxue.Web.Components;

/// <summary>One entry of a select (选项).</summary>
public sealed record Choice(string Value, string Text);
