using System.Text;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// Makes findings ready to store: numbered by the load, their values sealed. What refused no row is counted but not kept
/// beyond a number for each rule and consequence, so that one wrong column does not bury the rest.
/// </summary>
internal sealed class LoadFindings(RegisterLoadId load, string division, FieldVault vault)
{
    public const string SchoolUnknown = "SchoolUnknown";

    /// <summary>The most findings of one rule and consequence that are kept, unless they refused a row.</summary>
    public const int MostKept = 20_000;

    private const string Table = "registers_load_finding";
    private const int LongestColumn = 100;
    private readonly Dictionary<(string Rule, RowConsequence Consequence), long> _counts = [];
    private uint _number;

    /// <summary>How many there were of each kind, kept or not.</summary>
    public IReadOnlyList<FindingCount> Counts => [.. _counts.Select(c => new FindingCount(c.Key.Rule, c.Key.Consequence, c.Value))];

    public static FieldPlace PlaceOf(Guid finding) => new(Table, "sealed_value", finding);

    public static FieldPlace PlaceOfName(Guid finding) => new(Table, "sealed_name", finding);

    /// <summary>A finding of the rules; null when enough like it are kept. Ids follow from the order of findings alone.</summary>
    public LoadFinding? From(RowFinding finding, string name, bool isStored) =>
        Make(finding.RowNumber, name, finding.Column, finding.Rule.ToString(), finding.Value, finding.Consequence, finding.Message, finding.HowToFix, isStored);

    /// <summary>A school that the roll of organizations does not have.</summary>
    public LoadFinding? UnknownSchool(int row, string name, string school, bool isStored) => Make(
        row,
        name,
        "",
        SchoolUnknown,
        school,
        RowConsequence.Note,
        "学校标识码和学校名称在机构名册中都找不到，这名学生暂不能归到学校",
        "请核对学校标识码和名称；确有这所学校的，请系统管理员把它或它的别名加入机构名册，再重新导入",
        isStored);

    private LoadFinding? Make(int row, string name, string column, string rule, string value, RowConsequence consequence, string message, string howToFix, bool isStored)
    {
        _number++;
        var count = _counts[(rule, consequence)] = _counts.GetValueOrDefault((rule, consequence)) + 1;
        if (!isStored || (count > MostKept && consequence != RowConsequence.RejectRow))
        {
            return null;
        }

        var id = RecordIds.Of(load.Value, _number);
        return new LoadFinding
        {
            Id = id,
            DivisionCode = division,
            LoadId = load,
            RowNumber = row,
            Column = column.Length <= LongestColumn ? column : column[..LongestColumn],
            Rule = rule,
            Consequence = consequence,
            SealedValue = value.Length == 0 ? null : vault.Seal(Encoding.UTF8.GetBytes(value), PlaceOf(id)),
            SealedName = name.Length == 0 ? null : vault.Seal(Encoding.UTF8.GetBytes(name), PlaceOfName(id)),
            Message = message,
            HowToFix = howToFix,
        };
    }
}
