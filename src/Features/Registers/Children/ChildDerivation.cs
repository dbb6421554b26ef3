using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Registers.Children;

/// <summary>
/// Brings the children up to date with a register after its load came into force or was withdrawn. Every record in force is
/// met once; a child that shows it already is left alone, so the work may stop and begin again anywhere and does nothing twice.
/// </summary>
internal sealed class ChildDerivation(IServiceScopeFactory scopes, CurrentActor current, FieldVault vault, TimeProvider clock)
{
    private const int ChildrenPerTurn = 400;

    public async Task RunAsync(JobLease lease, RegisterLoad load, CancellationToken ct)
    {
        await using var reading = SystemScope.Open(scopes, current.Actor);
        await using var writing = SystemScope.Open(scopes, current.Actor);
        var db = reading.ServiceProvider.GetRequiredService<DistrictDb>();
        var published = await db.RegisterStates.AsNoTracking()
            .Where(s => s.DivisionCode == load.DivisionCode && s.Source == load.Source).Select(s => s.PublishedSequence).SingleAsync(ct);
        var index = await ChildIndex.ReadAsync(db, load.Source, ct);
        var facts = new ChildFacts(vault, await ChildSchools.ReadAsync(db, ct));
        var turns = new ChildTurns(writing.ServiceProvider.GetRequiredService<DistrictDb>(), writing.ServiceProvider.GetRequiredService<Data.Writing.IWriter>(), facts, clock);
        await turns.BeginAsync(lease, load, published, ct);
        var pending = new List<PendingChild>(ChildrenPerTurn);
        foreach (var record in InForce(db, load, published))
        {
            if (index.TryConfirm(record.Id))
            {
                continue;
            }

            var taken = index.Take(record.Id, record.IdKey, record.NumberKey, record.IsActive, () => FormerOf(load.Source, record), () => clock.NewId());
            if (taken.Child != default)
            {
                pending.Add(new PendingChild(taken.Child, record.Id, taken.Former, taken.IsNew));
                await FlushAsync(turns, pending, ChildrenPerTurn, ct);
            }
        }

        foreach (var (child, former) in index.Left())
        {
            pending.Add(new PendingChild(child, null, former, IsNew: false));
            await FlushAsync(turns, pending, ChildrenPerTurn, ct);
        }

        await FlushAsync(turns, pending, 1, ct);
        await turns.EndAsync(ct);

        // A record without any number is known again by its key alone.
        Guid? FormerOf(RegisterSource source, Met record) => turns.FormerVersion(source, record.Id, record.Key);
    }

    private static async Task FlushAsync(ChildTurns turns, List<PendingChild> pending, int least, CancellationToken ct)
    {
        if (pending.Count >= least && pending.Count > 0)
        {
            await turns.WriteAsync(pending, ct);
            pending.Clear();
        }
    }

    private static IEnumerable<Met> InForce(DistrictDb db, RegisterLoad load, int published) => load.Source switch
    {
        RegisterSource.Student => db.StudentRecords.AsNoTracking()
            .Where(r => r.FromSequence <= published && (r.ToSequence == null || r.ToSequence > published))
            .Select(r => new { r.Id, r.IdIndex, r.StudentNumberIndex, r.Key, r.Status })
            .AsEnumerable()
            .Select(r => new Met(r.Id.Value, IdKey.Of(r.IdIndex), IdKey.Of(r.StudentNumberIndex), r.Key, r.Status == EnrollmentStatus.Active)),
        RegisterSource.Household => Residents(db, published, ChildAges.Default.BornFrom(load.AsOf)),
    };

    private static IEnumerable<Met> Residents(DistrictDb db, int published, DateOnly bornFrom) =>
        db.HouseholdRecords.AsNoTracking()
            .Where(r => r.FromSequence <= published && (r.ToSequence == null || r.ToSequence > published))
            .Where(r => r.BirthOn >= bornFrom && !r.IsCanceled)
            .Select(r => new { r.Id, r.IdIndex, r.Key })
            .AsEnumerable()
            .Select(r => new Met(r.Id.Value, IdKey.Of(r.IdIndex), UInt128.Zero, r.Key, true));

    private readonly record struct Met(Guid Id, UInt128 IdKey, UInt128 NumberKey, byte[] Key, bool IsActive);
}
