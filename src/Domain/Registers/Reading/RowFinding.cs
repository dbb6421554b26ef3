namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// What was wrong with a cell or a row (校验问题), what follows, and how to mend it. The column is its header in the file,
/// empty for the whole row; the value is sensitive and is stored sealed only, so the message never repeats it.
/// </summary>
public sealed record RowFinding(int RowNumber, string Column, RowRule Rule, string Value, RowConsequence Consequence, string Message, string HowToFix)
{
    public bool IsRejected => Consequence == RowConsequence.RejectRow;
}
