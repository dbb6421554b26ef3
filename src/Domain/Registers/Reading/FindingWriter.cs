using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Writes findings to a row as the policy says (问题登记).</summary>
internal sealed class FindingWriter(HeaderMapping mapping, RowPolicy policy)
{
    private const int LongestValue = 100;
    private readonly Dictionary<RegisterField, string> _headers = mapping.Columns.ToDictionary(c => c.Field, c => c.Header);

    /// <summary>Tells whether the value may stay.</summary>
    public bool Keeps(RegisterRow row, RowRule rule, RegisterField? field, ReadOnlySpan<char> value)
    {
        var consequence = policy.ConsequenceOf(rule, field);
        var column = field is null ? "" : _headers.GetValueOrDefault(field, field.Header);
        var shown = new string(value.Length > LongestValue ? value[..LongestValue] : value);
        row.Add(new RowFinding(row.RowNumber, column, rule, shown, consequence, RowRuleTexts.MessageOf(rule), RowRuleTexts.HowToFix(rule)));
        return consequence == RowConsequence.Note;
    }
}
