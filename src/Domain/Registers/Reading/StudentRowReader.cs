using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// Reads rows of the student register (学籍行读取). One reader serves one file on one thread, since it remembers what repeated
/// texts mean.
/// </summary>
public sealed class StudentRowReader
{
    private readonly CellReader _cells;
    private readonly FindingWriter _findings;
    private readonly PersonChecks _person;
    private readonly TextCache<string> _texts = new(text => text);
    private readonly TextCache<Grade?> _grades = new(text => Common.Grade.TryParse(text, out var grade) ? grade : null);
    private readonly TextCache<int?> _classes = new(ClassNames.NumberOf);

    /// <summary>A reader for one file.</summary>
    /// <param name="mapping">Its header.</param>
    /// <param name="asOf">The day the register speaks of; later dates are refused.</param>
    /// <param name="codes">Turns names into codes; without it names stay as written.</param>
    /// <param name="policy">What follows from a broken rule.</param>
    public StudentRowReader(HeaderMapping mapping, DateOnly asOf, CodeLookup? codes = null, RowPolicy? policy = null)
    {
        _findings = new FindingWriter(mapping, policy ?? RowPolicy.Default);
        _cells = new CellReader(mapping, _findings, codes, asOf);
        _person = new PersonChecks(_findings, StudentFields.Name, StudentFields.IdNumber, StudentFields.BirthDate, StudentFields.Sex, asOf);
    }

    /// <summary>Fills the row from the cells; whatever it held before is gone.</summary>
    public void Read(IRowCells cells, StudentRow row)
    {
        row.Begin(cells.RowNumber);
        _cells.Read(cells, row);
        ReadStudentNumber(row);
        var mayLackNumber = PersonChecks.MayLackNumber(row.Values[StudentFields.IdType]);
        _person.Check(row, row.Values[StudentFields.IdType], mayLackId: mayLackNumber || row.Values[StudentFields.StudentNumber].StartsWith("J"));
        _person.CheckOther(row, StudentFields.Guardian1.IdNumber, row.Values[StudentFields.Guardian1.IdType]);
        _person.CheckOther(row, StudentFields.Guardian2.IdNumber, row.Values[StudentFields.Guardian2.IdType]);
        if (mayLackNumber && row.Values[StudentFields.Guardian1.IdNumber].IsEmpty && row.Values[StudentFields.Guardian2.IdNumber].IsEmpty)
        {
            _findings.Keeps(row, RowRule.GuardianIdMissing, StudentFields.Guardian1.IdNumber, "");
        }

        ReadSchooling(row);
        ReadStatus(row);
        row.Groups = StudentGroups.Of(row.Values);
        if (StudentGroups.DisabilityDisagrees(row.Values))
        {
            _findings.Keeps(row, RowRule.DisabilityDisagrees, StudentFields.InclusiveEducation, row.Values[StudentFields.InclusiveEducation]);
        }

        Finish(row);
    }

    private void ReadStudentNumber(StudentRow row)
    {
        var text = row.Values[StudentFields.StudentNumber];
        if (text.IsEmpty)
        {
            if (!row.IsRejected)
            {
                _findings.Keeps(row, RowRule.StudentNumberMissing, StudentFields.StudentNumber, "");
            }
        }
        else if (StudentNumber.IsWellFormed(text) && StudentNumber.TryParse(new string(text), out var number))
        {
            row.StudentNumber = number;
        }
    }

    private void ReadSchooling(StudentRow row)
    {
        var code = row.Values[StudentFields.SchoolCode];
        var name = row.Values[StudentFields.SchoolName];
        var grade = row.Values[StudentFields.Grade];
        var @class = row.Values[StudentFields.Class];
        row.SchoolCode = code.IsEmpty ? null : _texts[code];
        row.SchoolName = name.IsEmpty ? null : _texts[name];
        if (row.SchoolCode is null && row.SchoolName is null)
        {
            _findings.Keeps(row, RowRule.SchoolMissing, null, "");
        }

        row.Grade = grade.IsEmpty ? null : _grades[grade];
        if (row.Grade is null)
        {
            _findings.Keeps(row, grade.IsEmpty || RegisterTexts.IsOfOtherStage(grade) ? RowRule.GradeUnknown : RowRule.GradeUnreadable, StudentFields.Grade, grade);
        }

        if (!@class.IsEmpty)
        {
            (row.ClassName, row.ClassNumber) = (_texts[@class], _classes[@class]);
        }

        row.EntryOn = DateText.TryParseMonth(row.Values[StudentFields.EntryMonth], out var entryOn) ? entryOn : null;
        row.DomicileCode = row.Values[StudentFields.DomicileCode] is { IsEmpty: false } place && DivisionCode.TryParse(_texts[place], out var division) ? division : null;
    }

    private void ReadStatus(StudentRow row)
    {
        var word = row.Values[StudentFields.Status];
        if (word.IsEmpty)
        {
            return;
        }

        if (!RegisterTexts.TryStatus(word, out var status))
        {
            _findings.Keeps(row, RowRule.StatusUnknown, StudentFields.Status, word);
            return;
        }

        if (row.Grade is not null && RegisterTexts.IsExpulsion(word))
        {
            _findings.Keeps(row, RowRule.ExpelledInCompulsoryEducation, StudentFields.Status, word);
        }

        if (RegisterTexts.IsSuspectedDropout(word))
        {
            _findings.Keeps(row, RowRule.DropoutSuspected, StudentFields.Status, word);
        }

        row.Status = status;
    }

    private void Finish(StudentRow row)
    {
        row.Key = RecordKey.Of(row);
        if (row.Key.Length == 0 && !row.IsRejected)
        {
            _findings.Keeps(row, RowRule.Unidentifiable, null, "");
        }

        row.Hash = row.Values.Hash();
    }
}
