using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Reads rows of the household register (户籍行读取), the minimal police file included. One reader serves one file on one thread.</summary>
public sealed class HouseholdRowReader
{
    private static readonly RegisterField[] ParentIds = [HouseholdFields.FatherIdNumber, HouseholdFields.MotherIdNumber, HouseholdFields.GuardianIdNumber];
    private readonly CellReader _cells;
    private readonly FindingWriter _findings;
    private readonly PersonChecks _person;
    private readonly TextCache<string> _texts = new(text => text);

    /// <summary>A reader for one file.</summary>
    /// <param name="mapping">Its header.</param>
    /// <param name="asOf">The day the register speaks of; later dates are refused.</param>
    /// <param name="codes">Turns names into codes; without it names stay as written.</param>
    /// <param name="policy">What follows from a broken rule.</param>
    public HouseholdRowReader(HeaderMapping mapping, DateOnly asOf, CodeLookup? codes = null, RowPolicy? policy = null)
    {
        _findings = new FindingWriter(mapping, policy ?? RowPolicy.Default);
        _cells = new CellReader(mapping, _findings, codes, asOf);
        _person = new PersonChecks(_findings, HouseholdFields.Name, HouseholdFields.IdNumber, HouseholdFields.BirthDate, HouseholdFields.Sex, asOf);
    }

    /// <summary>Fills the row from the cells; whatever it held before is gone.</summary>
    public void Read(IRowCells cells, HouseholdRow row)
    {
        row.Begin(cells.RowNumber);
        _cells.Read(cells, row);
        _person.Check(row, idType: "", mayLackId: false);
        foreach (var parent in ParentIds)
        {
            _person.CheckOther(row, parent, idType: "");
        }

        row.HouseholdNumber = row.Values.TextOf(HouseholdFields.HouseholdNumber);
        var relation = row.Values[HouseholdFields.RelationToHead];
        var place = row.Values[HouseholdFields.DomicileCode];
        row.RelationToHead = relation.IsEmpty ? null : _texts[relation];
        row.DomicileCode = !place.IsEmpty && DivisionCode.TryParse(_texts[place], out var code) ? code : null;
        row.IsCanceled = IsCanceled(row.Values);
        row.Key = RecordKey.Of(row);
        if (row.Key.Length == 0 && !row.IsRejected)
        {
            _findings.Keeps(row, RowRule.Unidentifiable, null, "");
        }

        row.Hash = row.Values.Hash();
    }

    private static bool IsCanceled(RowValues values) =>
        !values[HouseholdFields.Cancellation].IsEmpty || !values[HouseholdFields.MovedOutTo].IsEmpty
        || values[HouseholdFields.State] is "死亡" or "已死亡" or "迁出" or "已迁出" or "注销" or "已注销" or "死亡注销" or "迁出注销" or "户口注销" or "重复户口注销";
}
