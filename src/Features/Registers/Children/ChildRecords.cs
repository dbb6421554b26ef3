using Baoxue.Data;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Children;

/// <summary>The records that some children show, showed, or will show.</summary>
internal sealed class ChildRecords
{
    private readonly Dictionary<Guid, StudentRecord> _students;
    private readonly Dictionary<Guid, HouseholdRecord> _households;

    private ChildRecords(Dictionary<Guid, StudentRecord> students, Dictionary<Guid, HouseholdRecord> households) =>
        (_students, _households) = (students, households);

    public static async Task<ChildRecords> ReadAsync(DistrictDb db, RegisterSource source, IReadOnlyList<PendingChild> pending, Dictionary<ChildId, Child> before, CancellationToken ct)
    {
        var loaded = pending.SelectMany(p => new[] { p.Record, p.Former }).OfType<Guid>();
        var students = before.Values.Select(c => c.StudentRecordId?.Value).OfType<Guid>().Concat(source == RegisterSource.Student ? loaded : [])
            .Distinct().Select(StudentRecordId.From).ToList();
        var households = before.Values.Select(c => c.HouseholdRecordId?.Value).OfType<Guid>().Concat(source == RegisterSource.Household ? loaded : [])
            .Distinct().Select(HouseholdRecordId.From).ToList();
        return new ChildRecords(
            students.Count == 0 ? [] : await db.StudentRecords.AsNoTracking().Where(r => students.Contains(r.Id)).ToDictionaryAsync(r => r.Id.Value, ct),
            households.Count == 0 ? [] : await db.HouseholdRecords.AsNoTracking().Where(r => households.Contains(r.Id)).ToDictionaryAsync(r => r.Id.Value, ct));
    }

    public StudentRecord? Student(Guid? id) => id is { } known ? _students.GetValueOrDefault(known) : null;

    public HouseholdRecord? Household(Guid? id) => id is { } known ? _households.GetValueOrDefault(known) : null;
}
