using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// Reads rows of a list of another office (名册行读取). Whoever has no number is taken in by name, birth date and place; one reader serves
/// one file on one thread.
/// </summary>
public sealed class ListingRowReader
{
    private readonly ListingFields _fields;
    private readonly RegisterSource _source;
    private readonly CellReader _cells;
    private readonly FindingWriter _findings;
    private readonly PersonChecks _person;
    private readonly TextCache<string> _texts = new(text => text);
    private readonly TextCache<Grade?> _grades = new(text => Grade.TryParse(text, out var grade) ? grade : null);
    private readonly TextCache<int?> _classes = new(ClassNames.NumberOf);

    /// <summary>A reader for one file.</summary>
    /// <param name="source">Which list it is.</param>
    /// <param name="mapping">Its header.</param>
    /// <param name="asOf">The day the list speaks of; later dates are refused.</param>
    /// <param name="codes">Turns names into codes; without it names stay as written.</param>
    /// <param name="policy">What follows from a broken rule.</param>
    public ListingRowReader(RegisterSource source, HeaderMapping mapping, DateOnly asOf, CodeLookup? codes = null, RowPolicy? policy = null)
    {
        (_source, _fields) = (source, ListingFields.Of(source));
        _findings = new FindingWriter(mapping, policy ?? RowPolicy.Listings);
        _cells = new CellReader(mapping, _findings, codes, asOf);
        _person = new PersonChecks(_findings, _fields.Name, _fields.IdNumber, _fields.BirthDate, _fields.Sex, asOf);
    }

    /// <summary>Fills the row from the cells; whatever it held before is gone.</summary>
    public void Read(IRowCells cells, ListingRow row)
    {
        row.Begin(cells.RowNumber);
        _cells.Read(cells, row);
        _person.Check(row, idType: "", mayLackId: true);
        if (_fields.GuardianIdNumber is { } guardian)
        {
            _person.CheckOther(row, guardian, idType: "");
        }

        row.SchoolCode = TextOf(row, _fields.SchoolCode);
        row.SchoolName = TextOf(row, _fields.SchoolName);
        row.Grade = _fields.Grade is { } grade && !row.Values[grade].IsEmpty ? _grades[row.Values[grade]] : null;
        row.ClassNumber = _fields.Class is { } @class && !row.Values[@class].IsEmpty ? _classes[row.Values[@class]] : null;
        row.Key = RecordKey.Of(row, _fields, _source);
        if (row.Key.Length == 0 && !row.IsRejected)
        {
            _findings.Keeps(row, RowRule.Unidentifiable, null, "");
        }

        row.Hash = row.Values.Hash();
    }

    private string? TextOf(ListingRow row, RegisterField? field) => field is null || row.Values[field].IsEmpty ? null : _texts[row.Values[field]];
}
