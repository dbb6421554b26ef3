using Baoxue.Domain.Registers;

namespace Baoxue.Data.Registers;

/// <summary>Asks for a register as one of its loads left it.</summary>
public static class RecordVersions
{
    public static IQueryable<T> InForceAt<T>(this IQueryable<T> records, int sequence) where T : class, IRecordVersion =>
        records.Where(r => r.FromSequence <= sequence && (r.ToSequence == null || r.ToSequence > sequence));
}
