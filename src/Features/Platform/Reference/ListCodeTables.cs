using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Lists the code tables in force (代码表列表).</summary>
public static class ListCodeTables
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    public sealed record Row(string Name, string ChineseName, int Edition, string Version, int Codes, string Source, bool IsConfirmed, DateOnly EffectiveFrom, DateTime LoadedAt);

    internal sealed class Handler(DistrictDb db, CodeBookSource source) : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> HandleAsync(Query query, CancellationToken ct)
        {
            var book = await source.GetAsync(ct);
            if (!book.IsOk)
            {
                return [];
            }

            var items = (await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.CodeTable)
                    .Select(i => new { i.Name, i.Edition, i.IsConfirmed, i.LoadedAt }).ToListAsync(ct))
                .GroupBy(i => i.Name).ToDictionary(g => g.Key, g => g.MaxBy(i => i.Edition)!);
            return [.. book.Value.Tables.Select(t => (Table: t, Last: t.Versions[^1], Item: items[t.Name.Identifier])).Select(t => new Row(
                t.Table.Name.Identifier, t.Table.Name.Chinese, t.Item.Edition, t.Last.Version, t.Last.Codes.Count, t.Last.Source, t.Item.IsConfirmed, t.Last.Range.FromOn, t.Item.LoadedAt))];
        }
    }
}
