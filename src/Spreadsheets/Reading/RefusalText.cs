namespace Baoxue.Spreadsheets.Reading;

/// <summary>What the user reads: where, what, and what to do.</summary>
internal static class RefusalText
{
    public static string Compose(TableRefusal reason, string detail, string fileName, string? sheet, int? row, int? column)
    {
        var place = $"文件“{fileName}”";
        place += sheet is null ? "" : $"，工作表“{sheet}”";
        place += row is null ? "" : $"，第 {row} 行";
        place += column is null ? "" : $"第 {column} 列（{ColumnName.Of(column.Value)} 列）";
        return $"{place}：{What(reason, detail)}";
    }

    private static string What(TableRefusal reason, string detail) => reason switch
    {
        TableRefusal.NotATable => "内容不是表格。请上传 .xlsx、.xls 或 .csv 文件。",
        TableRefusal.WrongType => $"{detail}，不能读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。",
        TableRefusal.PasswordProtected => "设有打开密码或修改密码，不能读取。请取消密码后另存再上传。",
        TableRefusal.Truncated => $"文件不完整或已损坏{Note(detail)}。请重新导出后再上传。",
        TableRefusal.TooLarge => $"超出大小上限{Note(detail)}。请拆成几个文件分别上传。",
        TableRefusal.ZipBomb => "压缩内容展开后异常巨大，已停止读取。请用 Excel 或 WPS 重新另存为 .xlsx 再上传。",
        TableRefusal.ExternalEntity => "含有 DTD 或实体定义，不予读取。请用 Excel 或 WPS 重新另存为 .xlsx 再上传。",
        TableRefusal.MacroFile => "含有宏，不予读取。请另存为不带宏的 .xlsx 再上传。",
        TableRefusal.TooManyColumns => $"列数超出上限{Note(detail)}。请删除右侧多余的列后再上传。",
        TableRefusal.TooManyRows => $"行数超出上限{Note(detail)}。请拆成几个文件分别上传。",
        TableRefusal.BlankRows => $"这一行之前有大段空行{Note(detail)}，可能漏了数据或混入了另一张表。请删除空行或多余内容后再上传。",
        TableRefusal.CellTooLong => $"单元格内容过长{Note(detail)}。请检查这一格是否误粘了大段内容。",
        TableRefusal.MixedEncoding => $"文字编码前后不一致{Note(detail)}。请用一种编码（建议 UTF-8）重新保存全文再上传。",
        TableRefusal.NulCharacter => "含有空字符（NUL），文件可能已损坏或不是文本。请重新导出后再上传。",
        TableRefusal.UnclosedQuote => "从这里开始的双引号没有结束。请补上或删除多余的双引号后再上传。",
        TableRefusal.NoVisibleSheet => "没有可见的工作表。请取消隐藏要上传的工作表。",
        TableRefusal.NoRows => "没有内容。请确认数据在第一个可见的工作表中。",
        TableRefusal.XlsNotEnabled => "旧式 .xls 文件在这里不能读取。请用 Excel 或 WPS 另存为 .xlsx 再上传。",
        TableRefusal.TookTooLong => "读取耗时或占用内存超出上限，已停止。请用 Excel 或 WPS 另存为 .xlsx 再上传。",
    };

    private static string Note(string detail) => detail.Length == 0 ? "" : $"（{detail}）";
}
