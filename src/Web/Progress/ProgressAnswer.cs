using System.Runtime.CompilerServices;

namespace Baoxue.Web.Progress;

/// <summary>
/// Answers how far a job is: as a stream of events, or once as JSON for browsers behind a proxy that holds streams back
/// (进度推送). Nothing is kept here; each step is read from the job's row.
/// </summary>
public static class ProgressAnswer
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(800);

    // The browser connects again by itself; until then what it may see was checked at the beginning.
    private const int MostSteps = 75;

    /// <param name="http">The request.</param>
    /// <param name="lifetime">A server that stops does not wait for streams.</param>
    /// <param name="clock">Paces the steps.</param>
    /// <param name="read">Reads the step now; null when there is no such job or the reader may not see it.</param>
    public static async Task<IResult> ForAsync(
        HttpContext http, IHostApplicationLifetime lifetime, TimeProvider clock, Func<CancellationToken, Task<ProgressStep?>> read)
    {
        var first = await read(http.RequestAborted);
        if (first is null)
        {
            return TypedResults.NotFound();
        }

        if (!http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            return TypedResults.Ok(first);
        }

        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(StepsAsync(first, read, clock, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<ProgressStep> StepsAsync(
        ProgressStep first, Func<CancellationToken, Task<ProgressStep?>> read, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, stopping);
        var step = first;
        yield return step;
        for (var i = 0; i < MostSteps && !step.Done; i++)
        {
            if (!await PausedAsync(clock, either.Token) || await read(ct) is not { } next)
            {
                yield break;
            }

            if (next != step)
            {
                yield return next;
            }

            step = next;
        }
    }

    private static async Task<bool> PausedAsync(TimeProvider clock, CancellationToken ct)
    {
        try
        {
            await Task.Delay(Between, clock, ct);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
