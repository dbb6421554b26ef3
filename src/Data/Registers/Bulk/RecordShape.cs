using Baoxue.Domain.Registers;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>The columns of the bulk tables, in the one order in which both providers write them.</summary>
internal static class RecordShape
{
    public const string FindingTable = "registers_load_finding";

    public static string[] FindingColumns { get; } =
        ["id", "division_code", "load_id", "row_number", "\"column\"", "rule", "consequence", "sealed_value", "sealed_name", "message", "how_to_fix"];

    public static string TableOf(RegisterSource source) => source switch
    {
        RegisterSource.Student => "registers_student_record",
        RegisterSource.Household => "registers_household_record",
        _ => "registers_listing_record",
    };

    /// <summary>What narrows statements about one source further where several share a table, as a condition that follows others; else empty.</summary>
    public static string OnlyOf(RegisterSource source) => source.IsListing ? $" AND source = {(short)source}" : "";

    public static string[] ColumnsOf(RegisterSource source) => source switch
    {
        RegisterSource.Student =>
        [
            "id", "division_code", "from_sequence", "key", "row_hash", "row_number", "name", "sex", "birth_on", "id_index", "student_number_index",
            "school_code", "school_path", "grade_number", "class_name", "status", "groups", "domicile_path", "residence_path", "details",
        ],
        RegisterSource.Household =>
        [
            "id", "division_code", "from_sequence", "key", "row_hash", "row_number", "name", "sex", "birth_on", "id_index", "household_index",
            "relation_to_head", "domicile_path", "is_canceled", "details",
        ],
        _ => ["id", "division_code", "from_sequence", "key", "row_hash", "row_number", "name", "sex", "birth_on", "id_index", "source", "school_path", "domicile_path", "details"],
    };

    public static void Write<TSink>(TSink sink, RecordChunk chunk, PendingRecord record) where TSink : IRecordSink
    {
        sink.Uuid(record.Id);
        sink.Text(chunk.DivisionCode);
        sink.Int(chunk.Sequence);
        sink.Index(record.Key);
        sink.Long(record.RowHash);
        sink.Int(record.RowNumber);
        sink.Text(record.Name);
        sink.Short((short)record.Sex);
        sink.Day(record.BirthOn);
        sink.Index(record.IdIndex);
        if (chunk.Source.IsListing)
        {
            sink.Short((short)chunk.Source);
            sink.Text(record.SchoolPath);
            sink.Text(record.DomicilePath);
        }
        else if (chunk.Source == RegisterSource.Student)
        {
            sink.Index(record.SecondIndex);
            sink.Text(record.SchoolCode);
            sink.Text(record.SchoolPath);
            sink.Short(record.GradeNumber);
            sink.Text(record.ClassName);
            sink.Short((short)record.Status);
            sink.Int((int)record.Groups);
            sink.Text(record.DomicilePath);
            sink.Text(record.ResidencePath);
        }
        else
        {
            sink.Index(record.SecondIndex);
            sink.Text(record.RelationToHead);
            sink.Text(record.DomicilePath);
            sink.Bool(record.IsCanceled);
        }

        sink.Bytes(chunk.DetailsOf(record));
    }

    public static void Write<TSink>(TSink sink, LoadFinding finding) where TSink : IRecordSink
    {
        sink.Uuid(finding.Id);
        sink.Text(finding.DivisionCode);
        sink.Uuid(finding.LoadId.Value);
        sink.Int(finding.RowNumber);
        sink.Text(finding.Column);
        sink.Text(finding.Rule);
        sink.Short((short)finding.Consequence);
        sink.Bytes(finding.SealedValue is { } value ? value : default(ReadOnlyMemory<byte>?));
        sink.Bytes(finding.SealedName is { } name ? name : default(ReadOnlyMemory<byte>?));
        sink.Text(finding.Message);
        sink.Text(finding.HowToFix);
    }
}
