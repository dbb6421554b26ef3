using Baoxue.Domain.Common;

namespace Baoxue.Features.Common;

/// <summary>A request that changes something and may be refused.</summary>
public interface ICommand<TResult>
{
    /// <summary>What the audit log will say about it.</summary>
    AuditNote Audit { get; }
}

internal interface ICommandHandler<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    Task<Result<TResult>> HandleAsync(TCommand command, CancellationToken ct);
}
