using System.Globalization;
using Baoxue.Data;
using Baoxue.Data.Writing;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>
/// Puts recurring jobs into the queue when they are due. The schedule's row moves on in the transaction that adds the job, so
/// that of several servers one fires; what was missed while none ran fires once.
/// </summary>
public sealed class JobSchedule(IServiceScopeFactory scopes, IWriter writer, TimeProvider clock)
{
    /// <summary>Fires what is due; returns how many jobs were added.</summary>
    public async Task<int> FireDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<DistrictDb>().Schedules.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.NextAt, ct);
        var fired = 0;
        foreach (var recurrence in Recurrence.All)
        {
            var due = known.TryGetValue(recurrence.Kind, out var at) ? at : (DateTime?)null;
            if ((due is null || due <= clock.Now) && await writer.RunAsync(Lane.Interactive, () => TryFireAsync(recurrence, due, ct), ct))
            {
                fired++;
            }
        }

        return fired;
    }

    /// <summary>Adds the job now, out of turn; false when nothing of this name recurs.</summary>
    public async Task<bool> AddNowAsync(string kind, DateOnly? on, CancellationToken ct) =>
        Recurrence.All.Any(r => r.Kind == kind)
        && await writer.RunAsync(
            Lane.Interactive,
            async () =>
            {
                await using var scope = Open();
                scope.ServiceProvider.GetRequiredService<JobQueue>().Enqueue(kind, new RecurringOrder(on ?? clock.Today));
                return await scope.ServiceProvider.GetRequiredService<DistrictDb>().SaveChangesAsync(ct) > 0;
            },
            ct);

    private AsyncServiceScope Open()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("定时任务"));
        return scope;
    }

    private async Task<bool> TryFireAsync(Recurrence recurrence, DateTime? due, CancellationToken ct)
    {
        await using var scope = Open();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.Now;
        var next = Schedule.NextAfter(due ?? now, recurrence.Every, now);
        if (due is null)
        {
            db.Schedules.Add(new Schedule { Name = recurrence.Kind, NextAt = next });
        }
        else if (await db.Schedules.Where(s => s.Name == recurrence.Kind && s.NextAt == due).ExecuteUpdateAsync(set => set.SetProperty(s => s.NextAt, next), ct) == 0)
        {
            return false;
        }

        scope.ServiceProvider.GetRequiredService<JobQueue>().Enqueue(
            recurrence.Kind, new RecurringOrder(clock.Today), string.Create(CultureInfo.InvariantCulture, $"{recurrence.Kind}:{due ?? now:yyyyMMddHHmmssfff}"));
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (due is null)
        {
            // Another server wrote the first row of this schedule a moment before.
            return false;
        }
    }
}
