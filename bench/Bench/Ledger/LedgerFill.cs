using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Demo;
using Baoxue.Simulator;
using Baoxue.Simulator.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench.Ledger;

/// <summary>Fills an installation with a simulated district, its accounts, and its children straight into the ledger.</summary>
internal static class LedgerFill
{
    private const int RowsPerTurn = 20_000;

    public static async Task RunAsync(IServiceProvider services, string folder, Scale scale, bool everybody, CancellationToken ct)
    {
        var asOf = new DateOnly(2026, 9, 20);
        var simulation = Simulation.Create(1, scale, asOf);
        var roll = Path.Combine(folder, "roll.csv");
        OrganizationRoll.Write(simulation, simulation.Students(DirtRates.Clean), roll);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
        var prepared = await scope.ServiceProvider.GetRequiredService<DemoDistrict>().PrepareAsync(roll, SchoolYear.Of(asOf), ct);
        if (prepared.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        await using var writing = services.CreateAsyncScope();
        writing.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        var db = writing.ServiceProvider.GetRequiredService<DistrictDb>();
        var schools = await db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Education && o.Path.Length == SchoolPath.SchoolLength).ToDictionaryAsync(o => o.Code, ct);
        var people = new LedgerPeople(simulation, schools, services.GetRequiredService<FieldVault>(), services.GetRequiredService<BlindIndex>());
        var isSqlite = services.GetRequiredService<DatabaseSettings>().IsSqlite;
        var indexes = await LedgerIndexes.DropAsync(db, isSqlite);
        foreach (var some in people.Rows(everybody).Chunk(RowsPerTurn))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.InsertAllAsync(some, ct);
            await db.InsertAllAsync(some.SelectMany(ChildNameSuffix.Of), ct);
            await transaction.CommitAsync(ct);
        }

        await LedgerIndexes.BuildAsync(db, indexes, isSqlite);
    }
}
