namespace Baoxue.Features.Common;

/// <summary>A request that only reads. "Not found" is a null, not a refusal.</summary>
public interface IQuery<TResult>;

/// <summary>A read that the audit log must know of before anybody sees the answer: a child's file, a list of names, an export.</summary>
public interface IAuditedRead
{
    AuditNote Audit { get; }
}

internal interface IQueryHandler<in TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    Task<TResult> HandleAsync(TQuery query, CancellationToken ct);
}
