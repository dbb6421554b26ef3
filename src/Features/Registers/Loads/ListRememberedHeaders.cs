using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Lists which headers of files were matched by hand, and to what (列名对应).</summary>
public static class ListRememberedHeaders
{
    [Requires(Permission.LoadRegisters)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>A header and the field it stands for; null when its column is dropped.</summary>
    public sealed record Row(RegisterSource Source, string Header, string? Field);

    internal sealed class Handler(DistrictDb db) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var memories = await db.HeaderMemories.AsNoTracking().OrderBy(m => m.Source).ThenBy(m => m.Header).ToListAsync(ct);
            return [.. memories.Select(m => new Row(m.Source, m.Header, RegisterSchema.Of(m.Source).TryFind(m.Field, out var field) ? field.Header : null))];
        }
    }
}
