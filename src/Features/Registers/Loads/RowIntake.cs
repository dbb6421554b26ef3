using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Turns rows of one file into records to store: read and checked by the rules, indexed blind, sealed.</summary>
internal abstract class RowIntake(RegisterSchema schema, IReadOnlyCollection<RegisterField> inClear, string table, RowTools tools) : IDisposable
{
    private readonly RegisterField[] _sealed = [.. schema.Fields.Except(inClear).OrderBy(f => f.Number)];
    private readonly SealedDetailsWriter _details = new();
    private UInt128? _idIndex;

    /// <summary>The row read last.</summary>
    public abstract RegisterRow Row { get; }

    /// <summary>Identifies the record among the records of its register.</summary>
    public UInt128 Key { get; protected set; }

    /// <summary>Tells changed rows from unchanged ones; keyed, so that it betrays nothing about the row.</summary>
    public long Hash { get; private set; }

    /// <summary>The blind index of the identity number; made when it is asked for, which an unchanged record need not be.</summary>
    protected UInt128? IdIndex => Row.Id is { } id ? _idIndex ??= IndexOf(IndexPurpose.IdNumber, id.Text) : null;

    /// <summary>Reads and checks the cells.</summary>
    public abstract void Read(IRowCells cells);

    /// <summary>Finds key, places and hash of a row that was not refused.</summary>
    public void Identify()
    {
        _idIndex = null;
        Key = FindKey();
        var (first, second, third) = FindPlaces();
        ReadOnlySpan<ulong> places = [StableHash.Of(first), StableHash.Of(second), StableHash.Of(third)];
        Hash = tools.Fingerprint.Of((ulong)Row.Hash, StableHash.Of(MemoryMarshal.AsBytes(places)));
    }

    /// <summary>Fills a record with what was identified, its sensitive fields sealed for its row id.</summary>
    public void Fill(PendingRecord record, RecordChunk chunk, Guid rowId, bool endsFormer)
    {
        (record.Id, record.Key, record.EndsFormer, record.RowHash, record.RowNumber) = (rowId, Key, endsFormer, Hash, Row.RowNumber);
        (record.Name, record.Sex, record.BirthOn, record.IdIndex) = (Row.Name, Row.Sex, Row.BirthOn, IdIndex);
        FillOwn(record);
        _details.Clear();
        foreach (var field in _sealed)
        {
            _details.Add(field.Number, Row.Values[field]);
        }

        tools.Vault.Seal(_details.Plain, new FieldPlace(table, "details", rowId), chunk.RoomFor(record, _details.Plain.Length + FieldVault.Overhead));
    }

    public void Dispose() => _details.Dispose();

    /// <summary>Whether the row names a school that the district does not have.</summary>
    public virtual bool HasUnknownSchool => false;

    /// <summary>The school as the row names it.</summary>
    public virtual string SchoolAsWritten => "";

    protected abstract UInt128 FindKey();

    /// <summary>The places that belong to the record though they stand in the roll of organizations; a better roll changes the record.</summary>
    protected abstract (string? First, string? Second, string? Third) FindPlaces();

    protected abstract void FillOwn(PendingRecord record);

    protected UInt128 IndexOf(IndexPurpose purpose, ReadOnlySpan<char> text)
    {
        Span<byte> index = stackalloc byte[BlindIndex.Length];
        tools.Blind.Of(purpose, text, index);
        return BinaryPrimitives.ReadUInt128BigEndian(index);
    }
}
