namespace Baoxue.Testing;

/// <summary>Waits for what another thread or process will do.</summary>
public static class Eventually
{
    private const int Rounds = 1_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns as soon as it is so.</summary>
    /// <exception cref="TimeoutException">It was not so for twenty seconds.</exception>
    public static async Task IsAsync(Func<Task<bool>> isSo, string what, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(Pause, ct);
        }

        throw new TimeoutException($"It did not happen: {what}.");
    }
}
