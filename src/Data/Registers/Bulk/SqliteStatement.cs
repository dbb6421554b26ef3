using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>
/// A prepared statement without the layers above the C interface, which cost more than the insert itself. Values are bound
/// in order, in the forms that the model stores.
/// </summary>
internal sealed class SqliteStatement(sqlite3 database, string sql) : IRecordSink, IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(database, sql);
    private readonly byte[] _utf8 = new byte[2048];
    private int _next = 1;

    /// <summary>Goes to the next row of a result, or does the statement.</summary>
    /// <returns>Whether there is a row.</returns>
    public bool Step()
    {
        var code = sqlite3_step(_statement);
        return code == SQLITE_ROW || (code == SQLITE_DONE ? false : throw Failure(code));
    }

    /// <summary>Does the statement once and makes it ready for other values.</summary>
    public void Run()
    {
        while (Step())
        {
            // A writing statement has no rows to give.
        }

        sqlite3_reset(_statement);
        _next = 1;
    }

    public ReadOnlySpan<byte> Blob(int column) => sqlite3_column_blob(_statement, column);

    public long Integer(int column) => sqlite3_column_int64(_statement, column);

    public string TextAt(int column) => sqlite3_column_text(_statement, column).utf8_to_string();

    public void Uuid(Guid value)
    {
        Span<char> text = stackalloc char[36];
        Span<byte> utf8 = stackalloc byte[36];
        value.TryFormat(text, out _);
        for (var i = 0; i < text.Length; i++)
        {
            utf8[i] = (byte)char.ToUpperInvariant(text[i]);
        }

        Check(sqlite3_bind_text(_statement, _next++, utf8));
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Null();
        }
        else if (Encoding.UTF8.GetMaxByteCount(value.Length) <= _utf8.Length)
        {
            Check(sqlite3_bind_text(_statement, _next++, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8))));
        }
        else
        {
            Check(sqlite3_bind_text(_statement, _next++, Encoding.UTF8.GetBytes(value)));
        }
    }

    public void Int(int? value)
    {
        if (value is { } known)
        {
            Check(sqlite3_bind_int(_statement, _next++, known));
        }
        else
        {
            Null();
        }
    }

    public void Long(long value) => Check(sqlite3_bind_int64(_statement, _next++, value));

    public void Double(double value) => Check(sqlite3_bind_double(_statement, _next++, value));

    public void Short(short? value) => Int(value);

    public void Day(DateOnly? value)
    {
        if (value is not { } known)
        {
            Null();
            return;
        }

        Span<byte> utf8 = stackalloc byte[10];
        known.TryFormat(utf8, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Check(sqlite3_bind_text(_statement, _next++, utf8));
    }

    public void Bool(bool value) => Int(value ? 1 : 0);

    public void Index(UInt128? value)
    {
        if (value is not { } known)
        {
            Null();
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, known);
        Check(sqlite3_bind_blob(_statement, _next++, bytes));
    }

    public void Bytes(ReadOnlyMemory<byte>? value)
    {
        if (value is { } known)
        {
            Check(sqlite3_bind_blob(_statement, _next++, known.Span));
        }
        else
        {
            Null();
        }
    }

    public void Dispose() => _statement.Dispose();

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        var code = sqlite3_prepare_v2(database, sql, out var statement);
        return code == SQLITE_OK ? statement : throw new SqliteException(sqlite3_errmsg(database).utf8_to_string(), code);
    }

    private void Null() => Check(sqlite3_bind_null(_statement, _next++));

    private void Check(int code)
    {
        if (code != SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    private SqliteException Failure(int code)
    {
        var message = sqlite3_errmsg(database).utf8_to_string();
        sqlite3_reset(_statement);
        return new SqliteException(message, code, sqlite3_extended_errcode(database));
    }
}
