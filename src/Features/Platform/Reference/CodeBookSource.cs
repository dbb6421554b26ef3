using System.Text;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Gives the code tables in their newest editions (代码表集), put together once for each change.</summary>
internal sealed class CodeBookSource(DistrictDb db, ReferenceMemory memory)
{
    /// <summary>The book, or the refusal that names the table missing.</summary>
    public async Task<Result<CodeBook>> GetAsync(CancellationToken ct)
    {
        // Items are only added, so their number tells whether anything changed.
        var now = memory.Now;
        var stamp = await db.ReferenceItems.LongCountAsync(i => i.Kind == ReferenceKinds.CodeTable, ct);
        if (memory.TryGet<CodeBook>(ReferenceKinds.CodeTable, stamp, now, out var kept))
        {
            return kept;
        }

        var items = await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.CodeTable).ToListAsync(ct);
        var tables = new List<CodeTable>();
        foreach (var item in items.GroupBy(i => i.Name).Select(g => g.MaxBy(i => i.Edition)!))
        {
            var file = ReferenceJson.Read<CodeTableFile>(Encoding.UTF8.GetBytes(item.Content));
            var table = file.IsOk ? CodeTable.From(file.Value) : file.Refusal!;
            if (table.Refusal is { } refused)
            {
                return refused;
            }

            tables.Add(table.Value);
        }

        var book = CodeBook.From(tables);
        if (book.IsOk)
        {
            memory.Keep(ReferenceKinds.CodeTable, stamp, now, book.Value);
        }

        return book;
    }
}
