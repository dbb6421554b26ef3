namespace Baoxue.Web.Progress;

/// <summary>How far a job is, as the page's script reads it (进度).</summary>
/// <param name="Percent">0 to 100; null when it cannot be told.</param>
/// <param name="Text">What is going on, in the user's words.</param>
/// <param name="Done">There is nothing more to wait for.</param>
/// <param name="Href">Where to go when done; null for the same page.</param>
/// <param name="State">Where the thing itself stands; when it is another than the page was made for, the page is made anew.</param>
public sealed record ProgressStep(int? Percent, string Text, bool Done, string? Href = null, string? State = null)
{
    public static int? PercentOf(long done, long total) =>
        total <= 0 ? null : (int)Math.Clamp(done * 100 / total, 0, 100);
}
