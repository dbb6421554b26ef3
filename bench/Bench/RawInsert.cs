using System.Buffers.Binary;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;

namespace Baoxue.Bench;

/// <summary>The least that storing the same finished rows in the same indexed table can cost: no diff, no endings, no chunks.</summary>
internal static class RawInsert
{
    private const string Common = "id, division_code, from_sequence, key, row_hash, row_number, name, sex, birth_on, id_index, details, domicile_path";
    private const string Student = Common + ", student_number_index, school_code, school_path, grade_number, class_name, status, groups, residence_path";
    private const string Household = Common + ", household_index, relation_to_head, is_canceled";

    public static Task RunAsync(BenchDatabase database, IReadOnlyList<RecordChunk> chunks)
    {
        var (table, columns) = chunks[0].Source == RegisterSource.Student
            ? ("registers_student_record", Student)
            : ("registers_household_record", Household);
        return database.Settings.IsSqlite ? Task.Run(() => RawSqlite.Insert(database, table, columns, chunks)) : RawPostgres.CopyAsync(database, table, columns, chunks);
    }

    public static IEnumerable<(RecordChunk Chunk, PendingRecord Record)> Rows(IReadOnlyList<RecordChunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                yield return (chunk, chunk[i]);
            }
        }
    }

    public static byte[] Bytes(UInt128 value)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return bytes;
    }
}
