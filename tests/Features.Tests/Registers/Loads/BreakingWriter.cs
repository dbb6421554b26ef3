using Baoxue.Data.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Loads;

/// <summary>The writer of the district, which breaks off at chosen bulk turns as a killed process does.</summary>
internal sealed class BreakingWriter(IWriter writer) : IWriter
{
    private int _turns;

    /// <summary>Turns, counted from 1 since the last one of these, before which the process dies.</summary>
    public Queue<int> DieBefore { get; } = [];

    /// <summary>Whether it dies after the commit instead.</summary>
    public bool DieAfterCommit { get; set; }

    /// <summary>Happens once, before the turn of this number.</summary>
    public (int Turn, Func<Task> What)? Meanwhile { get; set; }

    /// <summary>While this says so, it dies before every turn.</summary>
    public Func<Task<bool>>? DiesWhile { get; set; }

    public bool SomeoneWaits => writer.SomeoneWaits;

    public bool SeesWhoWaits => writer.SeesWhoWaits;

    public static void Into(IServiceCollection services)
    {
        var original = services.Single(s => s.ServiceType == typeof(IWriter));
        services.Remove(original);
        services.AddSingleton(provider => new BreakingWriter((IWriter)ActivatorUtilities.CreateInstance(provider, original.ImplementationType!)));
        services.AddSingleton<IWriter>(provider => provider.GetRequiredService<BreakingWriter>());
    }

    public async Task<T> RunAsync<T>(Lane lane, Func<Task<T>> write, CancellationToken ct)
    {
        if (lane == Lane.Interactive)
        {
            return await writer.RunAsync(lane, write, ct);
        }

        _turns++;
        if (Meanwhile is var (turn, what) && turn == _turns)
        {
            Meanwhile = null;
            await what();
        }

        if (DiesWhile is { } condition && await condition())
        {
            throw new IOException("The process is gone again.");
        }

        var dies = DieBefore.TryPeek(out var next) && next == _turns;
        if (dies && !DieAfterCommit)
        {
            Die();
        }

        var answer = await writer.RunAsync(lane, write, ct);
        if (dies)
        {
            Die();
        }

        return answer;
    }

    /// <summary>Counts turns from here.</summary>
    public void Restart() => _turns = 0;

    private void Die()
    {
        DieBefore.Dequeue();
        _turns = 0;
        throw new IOException("The process is gone.");
    }
}
