using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Tells records from the totals, notes and repeated headers between and under them (非记录行识别).</summary>
public sealed class RowSkipping
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "总数", "总人数", "本页合计"];
    private static readonly string[] Notes = ["备注", "说明", "注：", "注:", "填表", "制表", "审核", "单位负责人", "负责人", "打印", "导出", "填报", "联系人：", "（盖章", "(盖章"];
    private readonly MappedColumn[] _columns;
    private readonly MappedColumn[] _identity;

    public RowSkipping(HeaderMapping mapping)
    {
        _columns = [.. mapping.Columns];
        _identity = [.. mapping.Columns.Where(c => c.Field.Kind is FieldKind.IdNumber or FieldKind.StudentNumber or FieldKind.Date or FieldKind.Sex)];
    }

    /// <summary>A row with an identity number, student number, date or sex is a record whatever its other cells say.</summary>
    public SkippedRow Judge(IRowCells cells)
    {
        var first = FirstText(cells);
        if (first.IsEmpty)
        {
            return SkippedRow.Blank;
        }

        if (IsHeaderAgain(cells))
        {
            return SkippedRow.RepeatedHeader;
        }

        foreach (var column in _identity)
        {
            if (IsPersonal(column.Field, cells.GetSpan(column.Index).Trim()))
            {
                return SkippedRow.No;
            }
        }

        if (StartsAny(first, Totals))
        {
            return SkippedRow.Total;
        }

        return StartsAny(first, Notes) ? SkippedRow.Note : HasMappedText(cells) ? SkippedRow.No : SkippedRow.Blank;
    }

    /// <summary>Totals may put a count under any of these columns; no count has eight digits.</summary>
    private static bool IsPersonal(RegisterField field, ReadOnlySpan<char> text) =>
        field.Kind == FieldKind.Sex ? RegisterTexts.TrySex(text, out _) && text is not ("0" or "1" or "2" or "9") : text.Length >= 8 && !StartsAny(text, Totals, Notes);

    private static bool StartsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string[]> sets)
    {
        foreach (var words in sets)
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstText(IRowCells cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells.GetSpan(i).Trim() is { IsEmpty: false } text)
            {
                return text;
            }
        }

        return default;
    }

    private bool IsHeaderAgain(IRowCells cells)
    {
        var same = 0;
        foreach (var column in _columns)
        {
            if (!cells.GetSpan(column.Index).Trim().SequenceEqual(column.Header))
            {
                return false;
            }

            if (++same == 3)
            {
                return true;
            }
        }

        return same == _columns.Length;
    }

    private bool HasMappedText(IRowCells cells)
    {
        foreach (var column in _columns)
        {
            if (!cells.GetSpan(column.Index).IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }
}
