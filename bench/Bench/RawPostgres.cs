using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Npgsql;
using NpgsqlTypes;

namespace Baoxue.Bench;

/// <summary>One binary COPY.</summary>
internal static class RawPostgres
{
    public static async Task CopyAsync(BenchDatabase database, string table, string columns, IReadOnlyList<RecordChunk> chunks)
    {
        await using var connection = new NpgsqlConnection(database.Settings.ConnectionString);
        await connection.OpenAsync();
        using var copy = connection.BeginBinaryImport($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var (chunk, r) in RawInsert.Rows(chunks))
        {
            copy.StartRow();
            copy.Write(r.Id, NpgsqlDbType.Uuid);
            copy.Write(chunk.DivisionCode, NpgsqlDbType.Text);
            copy.Write(chunk.Sequence, NpgsqlDbType.Integer);
            copy.Write(RawInsert.Bytes(r.Key), NpgsqlDbType.Bytea);
            copy.Write(r.RowHash, NpgsqlDbType.Bigint);
            copy.Write(r.RowNumber, NpgsqlDbType.Integer);
            copy.Write(r.Name, NpgsqlDbType.Text);
            copy.Write((short)r.Sex, NpgsqlDbType.Smallint);
            Write(copy, r.BirthOn, NpgsqlDbType.Date);
            WriteIndex(copy, r.IdIndex);
            copy.Write(chunk.DetailsOf(r), NpgsqlDbType.Bytea);
            WriteText(copy, r.DomicilePath);
            WriteIndex(copy, r.SecondIndex);
            if (chunk.Source == RegisterSource.Student)
            {
                WriteText(copy, r.SchoolCode);
                WriteText(copy, r.SchoolPath);
                Write(copy, r.GradeNumber, NpgsqlDbType.Smallint);
                WriteText(copy, r.ClassName);
                copy.Write((short)r.Status, NpgsqlDbType.Smallint);
                copy.Write((int)r.Groups, NpgsqlDbType.Integer);
                WriteText(copy, r.ResidencePath);
            }
            else
            {
                WriteText(copy, r.RelationToHead);
                copy.Write(r.IsCanceled, NpgsqlDbType.Boolean);
            }
        }

        copy.Complete();
    }

    private static void WriteText(NpgsqlBinaryImporter copy, string? value)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value, NpgsqlDbType.Text);
        }
    }

    private static void WriteIndex(NpgsqlBinaryImporter copy, UInt128? value)
    {
        if (value is { } known)
        {
            copy.Write(RawInsert.Bytes(known), NpgsqlDbType.Bytea);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } known)
        {
            copy.Write(known, type);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
