using System.Reflection;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Writing;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Common;

/// <summary>
/// The one door into the features: pages, the command line, jobs and tests all pass here. Permission first, then the
/// transaction, the handler, and the audit log in the same transaction.
/// </summary>
/// <remarks>
/// The parts of a page ask at the same time, but there is one connection for all of them: whoever comes second waits. A
/// handler must therefore never ask here.
/// </remarks>
public sealed class UseCases(IServiceProvider services, DistrictDb db, IWriter writer, CurrentActor current, AuditLog audit) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Runs a command in one transaction, which a refusal rolls back.</summary>
    public Task<Result<TResult>> RunAsync<TResult>(ICommand<TResult> command, CancellationToken ct) => InTurnAsync(() => DoAsync(command, ct), ct);

    /// <summary>Runs a query; an audited one is written down before its answer is given.</summary>
    /// <exception cref="NotAllowedException">The actor lacks the permission.</exception>
    public Task<TResult> RunAsync<TResult>(IQuery<TResult> query, CancellationToken ct) => InTurnAsync(() => AskAsync(query, ct), ct);

    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Result<TResult>> DoAsync<TResult>(ICommand<TResult> command, CancellationToken ct)
    {
        if (!current.Actor.May(Needed(command)))
        {
            return await RefuseAsync<TResult>(command, new PlatformRefusals.NotAllowed(), ct);
        }

        if (!Choices.Exist(command))
        {
            return await RefuseAsync<TResult>(command, new PlatformRefusals.NoSuchChoice(), ct);
        }

        try
        {
            var result = await writer.RunAsync(Lane.Interactive, () => InTransactionAsync(command, ct), ct);
            if (!result.IsOk)
            {
                return await RefuseAsync<TResult>(command, result.Refusal!, ct);
            }

            services.GetRequiredService<ReferenceMemory>().Doubt();
            services.GetRequiredService<JobQueue>().Announce();
            return result;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsUniqueViolation)
        {
            return await RefuseAsync<TResult>(command, new PlatformRefusals.ChangedMeanwhile(), ct);
        }
        catch (OutsideScopeException)
        {
            return await RefuseAsync<TResult>(command, new PlatformRefusals.NotFound("记录"), ct);
        }
    }

    private async Task<TResult> AskAsync<TResult>(IQuery<TResult> query, CancellationToken ct)
    {
        var permission = Needed(query);
        if (!current.Actor.May(permission))
        {
            await audit.AppendAloneAsync(NameOf(query), (query as IAuditedRead)?.Audit ?? new AuditNote("Query"), nameof(PlatformRefusals.NotAllowed), ct);
            throw new NotAllowedException(permission);
        }

        if (query is IAnsweredFromMemory)
        {
            return await AnswerAsync(query, ct);
        }

        // One connection for the whole of it: on PostgreSQL each opening tells the server the scope anew.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await AnswerAsync(query, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<TResult> AnswerAsync<TResult>(IQuery<TResult> query, CancellationToken ct)
    {
        var handler = services.GetRequiredService(typeof(IQueryHandler<,>).MakeGenericType(query.GetType(), typeof(TResult)));
        var answer = await Invoke<TResult>(handler, query, ct);
        if (query is IAuditedRead read)
        {
            await audit.AppendAloneAsync(NameOf(query), read.Audit, answer is null ? "not found" : "ok", ct);
        }

        return answer;
    }

    private async Task<Result<TResult>> InTransactionAsync<TResult>(ICommand<TResult> command, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var handler = services.GetRequiredService(typeof(ICommandHandler<,>).MakeGenericType(command.GetType(), typeof(TResult)));
        var result = await Invoke<Result<TResult>>(handler, command, ct);
        if (!result.IsOk)
        {
            db.ChangeTracker.Clear();
            return result;
        }

        var changes = FieldChanges.In(db.ChangeTracker);
        await db.SaveChangesAsync(ct);
        await audit.AppendAsync(NameOf(command), command.Audit, "ok", changes, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<Result<TResult>> RefuseAsync<TResult>(ICommand<TResult> command, Refusal refusal, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await audit.AppendAloneAsync(NameOf(command), command.Audit, refusal.GetType().Name, ct);
        return refusal;
    }

    private static Permission Needed(object request) =>
        request.GetType().GetCustomAttribute<RequiresAttribute>()?.Permission
        ?? throw new InvalidOperationException($"{request.GetType().FullName} does not say which permission it needs.");

    private static string NameOf(object request) => request.GetType().DeclaringType?.Name ?? request.GetType().Name;

    private static Task<T> Invoke<T>(object handler, object request, CancellationToken ct)
    {
        var method = handler.GetType().GetMethod("HandleAsync")!;
        return (Task<T>)method.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, [request, ct], null)!;
    }
}
