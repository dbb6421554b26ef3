namespace Baoxue.Data.Registers.Bulk;

/// <summary>Takes the values of one row, column by column, in the way of one provider.</summary>
internal interface IRecordSink
{
    void Uuid(Guid value);

    void Text(string? value);

    void Int(int? value);

    void Long(long value);

    void Short(short? value);

    void Day(DateOnly? value);

    void Bool(bool value);

    void Index(UInt128? value);

    void Bytes(ReadOnlyMemory<byte>? value);
}
