using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Reference;

/// <summary>One code table with all its versions (代码表详情).</summary>
public static class GetCodeTable
{
    [Requires(Permission.ReadReference)]
    public sealed record Query(string Name) : IQuery<CodeTable?>;

    internal sealed class Handler(CodeBookSource source) : IQueryHandler<Query, CodeTable?>
    {
        public async Task<CodeTable?> HandleAsync(Query query, CancellationToken ct)
        {
            var book = await source.GetAsync(ct);
            return book.IsOk && CodeTables.Find(query.Name) is { } name ? book.Value[name] : null;
        }
    }
}
