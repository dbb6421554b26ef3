using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The code tables as registers use them: names to codes when reading, names to choose from in templates.</summary>
internal sealed class RegisterCodes(CodeBookSource source)
{
    /// <summary>Names to codes as of a day; null while the code tables are not loaded, when names stay as written.</summary>
    public async Task<CodeLookup?> LookupAsync(DateOnly asOf, CancellationToken ct)
    {
        var book = await source.GetAsync(ct);
        return book.IsOk
            ? (table, text) => CodeTables.Find(table) is not { } name ? text
                : book.Value[name].ByNameOrValue(text, asOf) is { IsOk: true } found ? found.Value.Value
                : null
            : null;
    }

    /// <summary>Stored fields as people read them, by the names of a day.</summary>
    public async Task<FieldWords> WordsAsync(DateOnly on, CancellationToken ct)
    {
        var book = await source.GetAsync(ct);
        return new FieldWords(book.IsOk ? book.Value : null, on);
    }

    /// <summary>What may stand in a column, by name; empty when anything may.</summary>
    public async Task<Func<RegisterField, IReadOnlyList<string>>> ChoicesAsync(DateOnly on, CancellationToken ct)
    {
        var book = await source.GetAsync(ct);
        return field => field.Kind switch
        {
            FieldKind.YesNo => ["是", "否"],
            FieldKind.Sex => ["男", "女"],
            FieldKind.Grade => ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"],
            FieldKind.Code => book.IsOk && CodeTables.Find(field.CodeTable ?? "") is { } name && book.Value[name].AsOf(on) is { IsOk: true } version
                ? [.. version.Value.Codes.Where(c => c.Range.Contains(on)).Select(c => c.Name)]
                : [],
            FieldKind.Text or FieldKind.Name or FieldKind.Date or FieldKind.YearMonth or FieldKind.IdNumber or FieldKind.StudentNumber
                or FieldKind.Phone or FieldKind.Address or FieldKind.Number or FieldKind.Class or FieldKind.SchoolCode or FieldKind.Division => [],
        };
    }
}
