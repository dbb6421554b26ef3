using Baoxue.Domain.Registers;

namespace Baoxue.Data.Registers.Bulk;

/// <summary>
/// Stores register rows in bulk, past the change tracker. Every write happens in the transaction that is open on the
/// context, which must be the system's: row security refuses bulk copies.
/// </summary>
public interface IRecordStore
{
    /// <summary>Reads key and row hash of each record that readers of <paramref name="published"/> see.</summary>
    void ReadInForce(DistrictDb db, RegisterSource source, int published, InForceTable table);

    /// <summary>
    /// Writes records not stored yet with their findings and ends the versions they replace. It may stop early when
    /// <paramref name="someoneWaits"/> says so.
    /// </summary>
    /// <returns>How many records of the chunk are then stored; the caller tells the chunk after the commit.</returns>
    int Store(DistrictDb db, RecordChunk chunk, Func<bool> someoneWaits);

    /// <summary>Ends the versions in force of these keys.</summary>
    void Close(DistrictDb db, RegisterSource source, int baseSequence, int sequence, IReadOnlyList<UInt128> keys);

    /// <summary>Brings back versions that a load ended, at most so many.</summary>
    /// <returns>How many; none when all are back.</returns>
    int Reopen(DistrictDb db, RegisterSource source, int sequence, int atMost);

    /// <summary>Removes what a load that never took effect stored for a range of row numbers.</summary>
    void Delete(DistrictDb db, RegisterSource source, Guid load, uint fromRow, uint toRow);

    /// <summary>Makes what a withdrawn load stored for a range of row numbers invisible to every reader, and keeps it.</summary>
    void Empty(DistrictDb db, RegisterSource source, Guid load, uint fromRow, uint toRow);

    /// <summary>The last row of the file that a load stored; 0 when it stored none.</summary>
    uint LastRow(DistrictDb db, RegisterSource source, Guid load);
}
