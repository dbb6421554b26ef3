using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Records of the student register.</summary>
internal sealed class StudentIntake(HeaderMapping mapping, DateOnly asOf, CodeLookup? codes, PlaceDirectory places, RowTools tools)
    : RowIntake(RegisterSchema.Student, InClear, StoredFields.StudentTable, tools)
{
    /// <summary>Fields that stand in columns of their own, exactly as read.</summary>
    public static readonly IReadOnlyCollection<RegisterField> InClear = [StudentFields.Name, StudentFields.SchoolCode, StudentFields.Class];

    private readonly StudentRowReader _reader = new(mapping, asOf, codes);
    private readonly StudentRow _row = new();
    private readonly ClassPaths _classes = new(asOf);
    private UInt128? _studentNumberIndex;
    private string? _school;
    private string? _domicile;
    private string? _residence;

    public override RegisterRow Row => _row;

    public override bool HasUnknownSchool => _school is null;

    public override string SchoolAsWritten => $"{_row.SchoolCode} {_row.SchoolName}".Trim();

    public override void Read(IRowCells cells) => _reader.Read(cells, _row);

    protected override UInt128 FindKey()
    {
        _studentNumberIndex = _row.StudentNumber is { } number ? IndexOf(IndexPurpose.StudentNumber, number.Text) : null;
        return _studentNumberIndex ?? IdIndex ?? IndexOf(IndexPurpose.RowContent, _row.Key);
    }

    protected override (string? First, string? Second, string? Third) FindPlaces()
    {
        var school = places.School(_row.SchoolCode, _row.SchoolName);
        _school = school is null ? null : _classes.Of(school, _row.Grade, _row.ClassNumber);
        _domicile = places.Place(_row.DomicileCode, _row.Values[StudentFields.DomicileText]);
        _residence = places.Place(null, _row.Values[StudentFields.Residence]);
        return (_school, _domicile, _residence);
    }

    protected override void FillOwn(PendingRecord record)
    {
        record.SecondIndex = _studentNumberIndex;
        (record.SchoolCode, record.SchoolPath, record.ClassName) = (_row.SchoolCode, _school, _row.ClassName);
        record.GradeNumber = _row.Grade is { } grade ? (short)grade.Number : null;
        (record.Status, record.Groups, record.DomicilePath, record.ResidencePath) = (_row.Status, _row.Groups, _domicile, _residence);
    }
}
