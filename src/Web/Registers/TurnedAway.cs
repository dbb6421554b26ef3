namespace Baoxue.Web.Registers;

/// <summary>
/// Answers a request whose file is refused while it is still coming (提前拒收上传): the answer goes out at once, what
/// follows is thrown away for a moment so that the sender comes to read the answer, then the connection is closed.
/// </summary>
internal sealed class TurnedAway(IResult answer) : IResult
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Connection = "close";
        await answer.ExecuteAsync(httpContext);
        await httpContext.Response.CompleteAsync();
        if (!await EndsInTimeAsync(httpContext.Request.Body, httpContext))
        {
            // The server itself would go on reading for five seconds.
            httpContext.Abort();
        }
    }

    private static async Task<bool> EndsInTimeAsync(Stream body, HttpContext http)
    {
        using var patience = new CancellationTokenSource(Patience, http.RequestServices.GetRequiredService<TimeProvider>());
        using var over = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        var buffer = new byte[64 * 1024];
        try
        {
            while (await body.ReadAsync(buffer, over.Token) > 0)
            {
            }

            return true;
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
