using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// A stored field as people read it: the name instead of the code, days and months with hyphens, what is sensitive masked. A
/// code that no table knows stays as stored and says so.
/// </summary>
/// <param name="book">The code tables; null while they are not loaded, when codes stay as stored.</param>
/// <param name="on">The day whose names count; a code that has ended keeps its last name.</param>
internal sealed class FieldWords(CodeBook? book, DateOnly on)
{
    private const string Unknown = "（未知代码）";

    public string Of(RegisterField field, string text) => field.Kind switch
    {
        FieldKind.Date => Hyphened(text, 8),
        FieldKind.YearMonth => Hyphened(text, 6),
        FieldKind.Grade => Grade.TryParse(text, out var grade) ? grade.Name : text,
        FieldKind.Sex => RegisterTexts.TrySex(text, out var sex) ? WordOf(sex) : text + Unknown,
        FieldKind.YesNo => RegisterTexts.YesNo(text) is { } answer ? answer ? "是" : "否" : text + Unknown,
        FieldKind.Code => NameOf(field, text) ?? (book is null ? text : text + Unknown),

        // Free words, though there is a table: what it does not know is no code.
        FieldKind.Text => NameOf(field, text) ?? text,
        FieldKind.Name or FieldKind.IdNumber or FieldKind.StudentNumber or FieldKind.Phone or FieldKind.Address or FieldKind.Number
            or FieldKind.Class or FieldKind.SchoolCode or FieldKind.Division => text,
    };

    /// <summary>The same, with what is sensitive masked.</summary>
    public string Masked(RegisterField field, string text) => FieldMask.Of(field, Of(field, text));

    private string? NameOf(RegisterField field, string text)
    {
        if (book is null || CodeTables.Find(field.CodeTable ?? "") is not { } name)
        {
            return null;
        }

        var table = book[name];
        return table.ByNameOrValue(text, on) is { IsOk: true } known ? known.Value.Name
            : table.Versions.SelectMany(v => v.Codes).LastOrDefault(c => c.Value == text)?.Name;
    }

    private static string WordOf(Sex sex) => sex switch
    {
        Sex.Male => "男",
        Sex.Female => "女",
        Sex.Unknown => "未知",
        Sex.NotStated => "未说明",
    };

    private static string Hyphened(string text, int digits) =>
        text.Length != digits || text.Any(c => !char.IsAsciiDigit(c)) ? text
        : digits == 6 ? $"{text[..4]}-{text[4..]}"
        : $"{text[..4]}-{text[4..6]}-{text[6..]}";
}
