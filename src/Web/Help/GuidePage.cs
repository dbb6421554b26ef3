namespace Baoxue.Web.Help;

/// <summary>One page of the guide (手册页).</summary>
/// <param name="Name">Its file and its address.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Html">The rest; made of our own Markdown with HTML switched off.</param>
public sealed record GuidePage(string Name, string Title, string Html);
