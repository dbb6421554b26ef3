using Baoxue.Web.Components;

namespace Baoxue.Web.Home;

/// <summary>One thing that waits for the reader (待办): what, why or until when, and where it is done.</summary>
/// <param name="Tone">Red is for harm and for what is overdue, amber for what is due soon, blue for the rest.</param>
/// <param name="Text">What is to do, as an order.</param>
/// <param name="Why">What happens or stays open otherwise.</param>
/// <param name="Href">Where it is done.</param>
public sealed record Todo(Tone Tone, string Text, string Why, string Href);
