using Baoxue.Web.Components;

namespace Baoxue.Web.Layout;

/// <summary>A message left for the next page after a redirect, with the address that undoes the step (提示).</summary>
public sealed record Flash(string Text, Tone Tone = Tone.Good, string? UndoAction = null);
