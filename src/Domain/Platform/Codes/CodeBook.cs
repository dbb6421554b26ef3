using System.Collections.Frozen;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Codes;

/// <summary>All code tables of the registry, loaded and checked together (代码表集).</summary>
public sealed class CodeBook
{
    private readonly FrozenDictionary<CodeTableName, CodeTable> _tables;

    private CodeBook(IEnumerable<CodeTable> tables) => _tables = tables.ToFrozenDictionary(t => t.Name);

    /// <summary>The tables in the order of the registry.</summary>
    public IEnumerable<CodeTable> Tables => CodeTables.All.Select(name => _tables[name]);

    public CodeTable this[CodeTableName name] => _tables[name];

    public static Result<CodeBook> From(IEnumerable<CodeTable> tables)
    {
        var seen = new Dictionary<CodeTableName, CodeTable>();
        foreach (var table in tables)
        {
            if (!seen.TryAdd(table.Name, table))
            {
                return new CodeRefusals.TableRepeated(table.Name.Chinese);
            }
        }

        return CodeTables.All.FirstOrDefault(name => !seen.ContainsKey(name)) is { } missing
            ? new CodeRefusals.TableMissing(missing.Chinese)
            : new CodeBook(seen.Values);
    }
}
