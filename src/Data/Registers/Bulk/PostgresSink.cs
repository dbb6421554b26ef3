using System.Buffers.Binary;
using Npgsql;
using NpgsqlTypes;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>Writes a row into a binary copy.</summary>
internal sealed class PostgresSink(NpgsqlBinaryImporter copy) : IRecordSink
{
    private readonly byte[][] _indexes = [new byte[16], new byte[16], new byte[16]];
    private int _index;

    public void StartRow()
    {
        _index = 0;
        copy.StartRow();
    }

    public void Uuid(Guid value) => copy.Write(value, NpgsqlDbType.Uuid);

    public void Text(string? value)
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

    public void Int(int? value)
    {
        if (value is { } known)
        {
            copy.Write(known, NpgsqlDbType.Integer);
        }
        else
        {
            copy.WriteNull();
        }
    }

    public void Long(long value) => copy.Write(value, NpgsqlDbType.Bigint);

    public void Short(short? value)
    {
        if (value is { } known)
        {
            copy.Write(known, NpgsqlDbType.Smallint);
        }
        else
        {
            copy.WriteNull();
        }
    }

    public void Day(DateOnly? value)
    {
        if (value is { } known)
        {
            copy.Write(known, NpgsqlDbType.Date);
        }
        else
        {
            copy.WriteNull();
        }
    }

    public void Bool(bool value) => copy.Write(value, NpgsqlDbType.Boolean);

    public void Index(UInt128? value)
    {
        if (value is { } known)
        {
            var bytes = _indexes[_index++];
            BinaryPrimitives.WriteUInt128BigEndian(bytes, known);
            copy.Write(bytes, NpgsqlDbType.Bytea);
        }
        else
        {
            copy.WriteNull();
        }
    }

    public void Bytes(ReadOnlyMemory<byte>? value)
    {
        if (value is { } known)
        {
            copy.Write(known, NpgsqlDbType.Bytea);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
