using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Reads the cells of a row into normalized texts, each by the kind of its field (单元格读取).</summary>
internal sealed class CellReader(HeaderMapping mapping, FindingWriter findings, CodeLookup? codes, DateOnly asOf)
{
    private const int LongestNumber = 64;
    private readonly MappedColumn[] _columns = [.. mapping.Columns];
    private readonly TextCache<string?>?[] _codes = CachesOf(mapping.Schema, codes);
    private readonly char[] _digits = new char[LongestNumber];
    private readonly char[] _scratch = new char[LongestNumber];
    private char[] _buffer = new char[256];

    /// <summary>Fields of identity numbers whose cell is numeric or scientific are refused here, since only here the cell's kind is known.</summary>
    public void Read(IRowCells cells, RegisterRow row)
    {
        foreach (var column in _columns)
        {
            var kind = cells.GetKind(column.Index);
            if (kind == CellKind.Empty)
            {
                continue;
            }

            var field = column.Field;
            var raw = cells.GetSpan(column.Index);
            var isPlain = TextCleaning.IsPlain(raw);
            if (IsRefused(row, field, kind, raw, isPlain))
            {
                continue;
            }

            var text = isPlain ? raw : TextCleaning.Clean(raw, ref _buffer);
            if (text.IsEmpty)
            {
                continue;
            }

            if (kind == CellKind.Number && WantsDigits(field.Kind))
            {
                var length = SpreadsheetDamage.PlainDigits(text, _digits);
                if (length == 0)
                {
                    findings.Keeps(row, RowRule.DigitsLost, field, text);
                    continue;
                }

                text = _digits.AsSpan(0, length);
            }

            if (text.Length > field.MaxLength && field.Kind != FieldKind.IdNumber && !findings.Keeps(row, RowRule.TooLong, field, text))
            {
                continue;
            }

            Store(row, field, kind, text, _scratch);
        }
    }

    private static bool WantsDigits(FieldKind kind) => kind is FieldKind.Phone or FieldKind.SchoolCode or FieldKind.Division or FieldKind.Class or FieldKind.Grade;

    private bool IsRefused(RegisterRow row, RegisterField field, CellKind kind, ReadOnlySpan<char> raw, bool isPlain)
    {
        RowRule? broken = kind switch
        {
            CellKind.Formula => RowRule.FormulaCell,
            CellKind.Error => RowRule.ErrorCell,
            CellKind.Empty or CellKind.Text or CellKind.Number or CellKind.Date or CellKind.Boolean =>
                !isPlain && TextCleaning.HasIllegalCharacter(raw) ? RowRule.IllegalCharacter : null,
        };
        return broken is { } rule && !findings.Keeps(row, rule, field, raw);
    }

    private void Store(RegisterRow row, RegisterField field, CellKind kind, ReadOnlySpan<char> text, Span<char> scratch)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
            case FieldKind.Address:
            case FieldKind.Class:
                row.Values.Set(field, text);
                break;
            case FieldKind.Name:
                StoreName(row, field, TextCleaning.CleanName(text));
                break;
            case FieldKind.IdNumber:
                StoreId(row, field, kind, text);
                break;
            case FieldKind.StudentNumber:
                StoreStudentNumber(row, field, text);
                break;
            case FieldKind.Date:
            case FieldKind.YearMonth:
                StoreDate(row, field, kind, text, scratch);
                break;
            case FieldKind.Code:
                StoreCode(row, field, text);
                break;
            case FieldKind.YesNo:
                StoreYesNo(row, field, text);
                break;
            case FieldKind.Sex:
                StoreSex(row, field, text);
                break;
            case FieldKind.Phone:
                StorePhone(row, field, text, scratch);
                break;
            case FieldKind.Number:
                StoreChecked(row, field, text, decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _), RowRule.NumberMalformed);
                break;
            case FieldKind.Grade:
                row.Values.Set(field, text);
                break;
            case FieldKind.SchoolCode:
                StoreChecked(row, field, text, RegisterTexts.IsSchoolCode(text), RowRule.SchoolCodeMalformed);
                break;
            case FieldKind.Division:
                StoreChecked(row, field, text, text.Length is 6 or 9 or 12 && !text.ContainsAnyExceptInRange('0', '9'), RowRule.DivisionMalformed);
                break;
        }
    }

    private void StoreChecked(RegisterRow row, RegisterField field, ReadOnlySpan<char> text, bool isWell, RowRule rule)
    {
        if (isWell || findings.Keeps(row, rule, field, text))
        {
            row.Values.Set(field, text);
        }
    }

    private void StoreName(RegisterRow row, RegisterField field, ReadOnlySpan<char> name)
    {
        var keeps = true;
        if (name.ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
        {
            if (TextCleaning.HasPlaceholder(name))
            {
                keeps = findings.Keeps(row, RowRule.NamePlaceholder, field, name);
            }
            else if (TextCleaning.HasNameSymbol(name))
            {
                keeps = findings.Keeps(row, RowRule.NameCharacter, field, name);
            }
        }

        if (keeps)
        {
            row.Values.Set(field, name);
        }
    }

    private void StoreId(RegisterRow row, RegisterField field, CellKind kind, ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[LongestNumber];
        if (text.Length > LongestNumber)
        {
            findings.Keeps(row, RowRule.TooLong, field, text);
            return;
        }

        ReadOnlySpan<char> normalized = kept[..ResidentId.Normalize(text, kept)];
        if (SpreadsheetDamage.IsCertain(normalized, kind))
        {
            findings.Keeps(row, RowRule.IdDamaged, field, text);
            return;
        }

        row.Values.Set(field, normalized);
    }

    private void StoreStudentNumber(RegisterRow row, RegisterField field, ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[LongestNumber];
        var length = text.Length > LongestNumber ? 0 : ResidentId.Normalize(text, kept);
        for (var i = 0; i < length; i++)
        {
            kept[i] = char.ToUpperInvariant(kept[i]);
        }

        ReadOnlySpan<char> normalized = kept[..length];
        StoreChecked(row, field, normalized, StudentNumber.IsWellFormed(normalized), RowRule.StudentNumberMalformed);
    }

    private void StoreDate(RegisterRow row, RegisterField field, CellKind kind, ReadOnlySpan<char> text, Span<char> scratch)
    {
        var isMonth = field.Kind == FieldKind.YearMonth;
        if (!(isMonth ? DateText.TryParseMonth(text, out var day) : DateText.TryParseDay(text, out day)))
        {
            var isSerial = kind != CellKind.Date && text.Length == 5 && !text.ContainsAnyExceptInRange('0', '9');
            findings.Keeps(row, isSerial ? RowRule.DateSerial : RowRule.DateMalformed, field, text);
            return;
        }

        if ((day <= asOf && day.Year >= asOf.Year - 150) || findings.Keeps(row, RowRule.DateOutOfRange, field, text))
        {
            day.TryFormat(scratch, out var written, isMonth ? "yyyyMM" : "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
            row.Values.Set(field, scratch[..written]);
        }
    }

    private void StoreCode(RegisterRow row, RegisterField field, ReadOnlySpan<char> text)
    {
        if (_codes[field.Number] is not { } cache)
        {
            row.Values.Set(field, text);
            return;
        }

        var code = cache[text];
        if (code is not null || findings.Keeps(row, RowRule.CodeUnknown, field, text))
        {
            row.Values.Set(field, code ?? text);
        }
    }

    private static TextCache<string?>?[] CachesOf(RegisterSchema schema, CodeLookup? codes)
    {
        var caches = new TextCache<string?>?[schema.LastNumber + 1];
        foreach (var field in schema.Fields)
        {
            if (codes is not null && field is { Kind: FieldKind.Code, CodeTable: { } table })
            {
                caches[field.Number] = new TextCache<string?>(name => codes(table, name));
            }
        }

        return caches;
    }

    private void StoreYesNo(RegisterRow row, RegisterField field, ReadOnlySpan<char> text)
    {
        var answer = RegisterTexts.YesNo(text);
        if (answer is not null || findings.Keeps(row, RowRule.YesNoUnknown, field, text))
        {
            row.Values.Set(field, answer switch { true => "1", false => "0", null => text });
        }
    }

    private void StoreSex(RegisterRow row, RegisterField field, ReadOnlySpan<char> text)
    {
        if (RegisterTexts.TrySex(text, out var sex))
        {
            row.Sex = sex;
            row.Values.Set(field, sex switch { Sex.Male => "1", Sex.Female => "2", Sex.Unknown => "0", Sex.NotStated => "9" });
        }
        else if (findings.Keeps(row, RowRule.SexUnknown, field, text))
        {
            row.Values.Set(field, text);
        }
    }

    private void StorePhone(RegisterRow row, RegisterField field, ReadOnlySpan<char> text, Span<char> scratch)
    {
        var plain = RegisterTexts.PhoneDigits(text, scratch);
        StoreChecked(row, field, plain > 0 ? scratch[..plain] : text, plain > 0, RowRule.PhoneMalformed);
    }
}
