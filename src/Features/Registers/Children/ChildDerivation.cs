using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Registers.Children;

/// <summary>
/// Brings the children up to date with a register after its load came into force or was withdrawn. Every record in force is
/// met once; a child that shows it already is left alone, so the work may stop and begin again anywhere and do nothing twice.
/// </summary>
internal sealed class ChildDerivation(IServiceScopeFactory scopes, CurrentActor current, FieldVault vault, TimeProvider clock)
{
    private const int FirstTurn = 1_000;

    // So many changed records, by this run or one before that broke off, may be too many for the planners' old picture.
    private const int MostUnnoticed = 1_000;

    public async Task RunAsync(JobLease lease, RegisterLoad load, CancellationToken ct)
    {
        if (load.Source.IsListing)
        {
            // A list says something of some people; it makes no children.
            return;
        }

        await using var reading = SystemScope.Open(scopes, current.Actor);
        await using var writing = SystemScope.Open(scopes, current.Actor);
        var db = reading.ServiceProvider.GetRequiredService<DistrictDb>();
        await db.OpenForOnePassAsync(ct);
        var published = await db.RegisterStates.AsNoTracking()
            .Where(s => s.DivisionCode == load.DivisionCode && s.Source == load.Source).Select(s => s.PublishedSequence).SingleAsync(ct);
        var facts = new ChildFacts(vault, await ChildSchools.ReadAsync(db, ct));
        var written = writing.ServiceProvider.GetRequiredService<DistrictDb>();
        await using var kept = await written.KeepToOneConnectionAsync(ct);
        var turns = new ChildTurns(written, writing.ServiceProvider.GetRequiredService<Data.Writing.IWriter>(), facts, clock);
        await turns.BeginAsync(lease, load, published, ct);
        await (load.Source == RegisterSource.Student ? turns.AnalyzeAsync<StudentRecord>(ct) : turns.AnalyzeAsync<HouseholdRecord>(ct));
        // After a withdrawal that is the load before, which speaks of another day.
        var asOf = await db.RegisterLoads.AsNoTracking()
            .Where(l => l.DivisionCode == load.DivisionCode && l.Source == load.Source && l.Sequence == published).Select(l => (DateOnly?)l.AsOf).SingleOrDefaultAsync(ct);
        var index = await ChildIndex.ReadAsync(db, load.Source, await CountAsync(db, load.Source, published, asOf ?? load.AsOf, ct), ct);
        foreach (var record in InForce(db, load.Source, published, asOf ?? load.AsOf))
        {
            index.Meet(record);
        }

        index.Settle(record => FormerVersion(db, load.Source, record), () => clock.NewId());
        var changed = index.CountChanged();
        await turns.ExpectAsync(changed, ct);
        foreach (var some in InTurns(index.Changed(), turns.Most))
        {
            await turns.WriteAsync(some, ct);
        }

        await turns.EndAsync(ct);
        if (Math.Max(changed, load.Counts.New + load.Counts.Changed + load.Counts.Gone) >= MostUnnoticed)
        {
            await turns.AnalyzeAsync<Child>(ct);
            await turns.AnalyzeAsync<ChildNameSuffix>(ct);
            await turns.AnalyzeAsync<EnrollmentEvent>(ct);
        }
    }

    // The first turns are short, so that something is soon seen to happen; longer ones write each page of an index more seldom.
    private static IEnumerable<List<PendingChild>> InTurns(IEnumerable<PendingChild> children, int most)
    {
        var turn = new List<PendingChild>(FirstTurn);
        var size = FirstTurn;
        foreach (var child in children)
        {
            turn.Add(child);
            if (turn.Count == size)
            {
                yield return turn;
                size = Math.Min(size * 2, most);
                turn = new List<PendingChild>(size);
            }
        }

        if (turn.Count > 0)
        {
            yield return turn;
        }
    }

    private static Task<int> CountAsync(DistrictDb db, RegisterSource source, int published, DateOnly asOf, CancellationToken ct) => source switch
    {
        RegisterSource.Student => db.StudentRecords.InForceAt(published).CountAsync(ct),
        _ => Minors(db, published, asOf).CountAsync(ct),
    };

    private static IEnumerable<MetRecord> InForce(DistrictDb db, RegisterSource source, int published, DateOnly asOf) => source switch
    {
        RegisterSource.Student => db.StudentRecords.AsNoTracking()
            .InForceAt(published)
            .Select(r => new { r.Id, r.IdIndex, r.StudentNumberIndex, r.Key, r.Status, r.FromSequence })
            .AsEnumerable()
            .Select(r => Met(r.Id.Value, IdKey.Of(r.IdIndex), IdKey.Of(r.StudentNumberIndex), r.Key, r.Status == EnrollmentStatus.Active, r.FromSequence)),
        _ => Minors(db, published, asOf)
            .Select(r => new { r.Id, r.IdIndex, r.Key, r.FromSequence })
            .AsEnumerable()
            .Select(r => Met(r.Id.Value, IdKey.Of(r.IdIndex), UInt128.Zero, r.Key, true, r.FromSequence)),
    };

    private static IQueryable<HouseholdRecord> Minors(DistrictDb db, int published, DateOnly asOf)
    {
        var bornFrom = ChildAges.Default.BornFrom(asOf);
        return db.HouseholdRecords.AsNoTracking().InForceAt(published).Where(r => r.BirthOn >= bornFrom && !r.IsCanceled);
    }

    private static MetRecord Met(Guid id, UInt128 idKey, UInt128 numberKey, byte[] key, bool isActive, int fromSequence) =>
        new(id, idKey, numberKey, idKey == UInt128.Zero && numberKey == UInt128.Zero ? key : null, isActive, fromSequence);

    // A record without any number is known again by its key alone.
    private static Guid? FormerVersion(DistrictDb db, RegisterSource source, MetRecord record) => source switch
    {
        RegisterSource.Student => db.StudentRecords.AsNoTracking().Where(r => r.Key == record.Key && r.Id != new StudentRecordId(record.Id)).OrderByDescending(r => r.FromSequence).Select(r => (StudentRecordId?)r.Id).FirstOrDefault()?.Value,
        _ => db.HouseholdRecords.AsNoTracking().Where(r => r.Key == record.Key && r.Id != new HouseholdRecordId(record.Id)).OrderByDescending(r => r.FromSequence).Select(r => (HouseholdRecordId?)r.Id).FirstOrDefault()?.Value,
    };
}
