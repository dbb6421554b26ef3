namespace Baoxue.Domain.Registers;

/// <summary>Where a row stands in its file (行位置): its sheet, empty while the file has but one, and the row as the spreadsheet numbers it.</summary>
public sealed record FilePlace(string Sheet, int Row)
{
    public override string ToString() => Sheet.Length == 0 ? $"第 {Row} 行" : $"工作表“{Sheet}”第 {Row} 行";
}
