using System.Buffers.Binary;
using Baoxue.Data;
using Baoxue.Data.Registers.Bulk;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Bench;

/// <summary>Reads the rows of the first load back as they came to the record store.</summary>
internal static class StoredRecords
{
    public static async Task<List<RecordChunk>> ReadAsync(DistrictDb db, RegisterSource source)
    {
        List<RecordChunk> chunks = [];
        await foreach (var (details, fill) in source == RegisterSource.Student ? Students(db) : Households(db))
        {
            if (chunks.Count == 0 || chunks[^1].IsFull)
            {
                chunks.Add(new RecordChunk(source, DistrictSettings.Qiaocheng, 1, 0));
            }

            var record = chunks[^1].Add();
            fill(record);
            details.CopyTo(chunks[^1].RoomFor(record, details.Length));
        }

        return chunks;
    }

    private static IAsyncEnumerable<(byte[] Details, Action<PendingRecord> Fill)> Students(DistrictDb db) =>
        db.StudentRecords.AsNoTracking().Where(r => r.FromSequence == 1).OrderBy(r => r.Id).AsAsyncEnumerable().Select(r => (r.Details, (Action<PendingRecord>)(record =>
        {
            (record.Id, record.Key, record.RowHash, record.RowNumber) = (r.Id.Value, Key(r.Key), r.RowHash, r.RowNumber);
            (record.Name, record.Sex, record.BirthOn) = (r.Name, r.Sex, r.BirthOn);
            (record.IdIndex, record.SecondIndex) = (Index(r.IdIndex), Index(r.StudentNumberIndex));
            (record.SchoolCode, record.SchoolPath, record.GradeNumber, record.ClassName) = (r.SchoolCode, r.SchoolPath, r.GradeNumber, r.ClassName);
            (record.Status, record.Groups, record.DomicilePath, record.ResidencePath) = (r.Status, r.Groups, r.DomicilePath, r.ResidencePath);
        })));

    private static IAsyncEnumerable<(byte[] Details, Action<PendingRecord> Fill)> Households(DistrictDb db) =>
        db.HouseholdRecords.AsNoTracking().Where(r => r.FromSequence == 1).OrderBy(r => r.Id).AsAsyncEnumerable().Select(r => (r.Details, (Action<PendingRecord>)(record =>
        {
            (record.Id, record.Key, record.RowHash, record.RowNumber) = (r.Id.Value, Key(r.Key), r.RowHash, r.RowNumber);
            (record.Name, record.Sex, record.BirthOn) = (r.Name, r.Sex, r.BirthOn);
            (record.IdIndex, record.SecondIndex) = (Index(r.IdIndex), Index(r.HouseholdIndex));
            (record.RelationToHead, record.DomicilePath, record.IsCanceled) = (r.RelationToHead, r.DomicilePath, r.IsCanceled);
        })));

    private static UInt128 Key(byte[] index) => BinaryPrimitives.ReadUInt128BigEndian(index);

    private static UInt128? Index(byte[]? index) => index is null ? null : Key(index);
}
