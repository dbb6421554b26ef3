using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// One row of a register, read and checked (登记行). A row is filled again by each read, so what is to outlive it is copied.
/// </summary>
public abstract class RegisterRow
{
    private readonly List<RowFinding> _findings = [];

    private protected RegisterRow(RegisterSchema schema) => Values = new RowValues(schema);

    public int RowNumber { get; private set; }

    /// <summary>All fields as normalized text; a cell refused is not among them.</summary>
    public RowValues Values { get; }

    public IReadOnlyList<RowFinding> Findings => _findings;

    public bool IsRejected { get; private set; }

    public string Name { get; internal set; } = "";

    public Sex Sex { get; internal set; }

    /// <summary>The birth date column; when it says nothing readable, the date of a valid identity number.</summary>
    public DateOnly? BirthOn { get; internal set; }

    public bool BirthIsFromId { get; internal set; }

    /// <summary>The person's own identity number, only when valid by GB 11643.</summary>
    public ResidentId? Id { get; internal set; }

    /// <summary>What makes two rows the same record (记录标识), by <see cref="RecordKey"/>; empty when nothing does.</summary>
    public string Key { get; internal set; } = "";

    /// <summary>Equal for rows whose normalized values are equal (行指纹).</summary>
    public long Hash { get; internal set; }

    /// <summary>Refuses a row whose key stood in the file before (文件内重复); the caller knows the keys.</summary>
    public void RejectAsRepeated(FilePlace first) => Add(new RowFinding(
        RowNumber,
        "",
        RowRule.RepeatedInFile,
        "",
        RowConsequence.RejectRow,
        $"{RowRuleTexts.MessageOf(RowRule.RepeatedInFile)}，第一次在{first}",
        RowRuleTexts.HowToFix(RowRule.RepeatedInFile)));

    internal void Add(RowFinding finding)
    {
        _findings.Add(finding);
        IsRejected |= finding.IsRejected;
    }

    internal virtual void Begin(int rowNumber)
    {
        RowNumber = rowNumber;
        Values.Clear();
        _findings.Clear();
        (IsRejected, Name, Sex, BirthOn, BirthIsFromId, Id, Key, Hash) = (false, "", Sex.Unknown, null, false, null, "", 0);
    }
}
