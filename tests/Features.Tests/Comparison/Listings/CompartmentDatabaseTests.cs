using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>The second wall: what PostgreSQL itself shows of the lists to the role a user works under, whatever the question.</summary>
public sealed class CompartmentDatabaseTests
{
    private static readonly DataScope Township = new([], ["341602101"], [], false);

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task The_entries_of_justice_are_shown_to_those_named_and_of_others_those_in_scope(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        foreach (var source in (RegisterSource[])[RegisterSource.Disability, RegisterSource.Justice, RegisterSource.ClassRoll])
        {
            await district.LoadListAsync(source, ListedPeople.All[source]);
        }

        (DataScope Scope, bool Named, string Shown)[] wanted =
        [
            (DataScope.WholeDistrict, true, "ClassRoll 4, Disability 2, Justice 1"),
            (DataScope.WholeDistrict, false, "ClassRoll 4, Disability 2"),
            (Township, true, "Disability 2, Justice 1"),
            (Township, false, "Disability 2"),
            (new([], ["341602102"], [], false), true, ""),
            (new(["341602.001"], [], [], false), false, "ClassRoll 4"),
            (DataScope.Nothing, false, ""),
        ];
        foreach (var (scope, named, shown) in wanted)
        {
            await using var unit = Looking(district, scope, named);
            var db = unit.ServiceProvider.GetRequiredService<DistrictDb>();
            Assert.Equal((scope, named, shown), (scope, named, await CountsAsync(db.Set<ListingRecord>().IgnoreQueryFilters())));
            Assert.Equal((scope, named, shown), (scope, named, await CountsAsync(db.ListingRecords)));
        }
    }

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task No_user_writes_an_entry_of_any_list(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        await district.LoadListAsync(RegisterSource.Disability, ListedPeople.All[RegisterSource.Disability]);

        foreach (var scope in new[] { DataScope.WholeDistrict, Township })
        {
            await using var unit = Looking(district, scope, named: true);
            var db = unit.ServiceProvider.GetRequiredService<DistrictDb>();
            foreach (var statement in (string[])["UPDATE registers_listing_record SET name = '李四'", "DELETE FROM registers_listing_record", "INSERT INTO registers_listing_record SELECT * FROM registers_listing_record"])
            {
                var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
            }
        }
    }

    [Theory, DatabaseData]
    public async Task The_filters_show_the_same_on_both_databases(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var load = await district.LoadListAsync(RegisterSource.Justice, [.. ListedPeople.All[RegisterSource.Justice], ",,20140101,,芦庙镇,服刑人员子女"]);

        foreach (var (scope, named, shown) in new[] { (DataScope.WholeDistrict, true, (1, 1, 1, 1)), (DataScope.WholeDistrict, false, (0, 0, 0, 0)), (Township, true, (1, 1, 1, 1)), (Township, false, (0, 0, 0, 0)) })
        {
            await using var unit = Looking(district, scope, named);
            var db = unit.ServiceProvider.GetRequiredService<DistrictDb>();
            Assert.Equal(shown, (
                await db.ListingRecords.CountAsync(TestContext.Current.CancellationToken),
                await db.RegisterLoads.CountAsync(l => l.Source == RegisterSource.Justice, TestContext.Current.CancellationToken),
                await db.RegisterStates.CountAsync(s => s.Source == RegisterSource.Justice, TestContext.Current.CancellationToken),
                await db.LoadFindings.CountAsync(f => f.LoadId == load.Load.Id, TestContext.Current.CancellationToken)));
        }
    }

    private static async Task<string> CountsAsync(IQueryable<ListingRecord> records) =>
        string.Join(", ", (await records.GroupBy(r => r.Source).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(TestContext.Current.CancellationToken)).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count}"));

    private static AsyncServiceScope Looking(TestDistrict district, DataScope scope, bool named)
    {
        var unit = district.Services.CreateAsyncScope();
        unit.ServiceProvider.GetRequiredService<ActorScope>().LookAs(scope, seesRestricted: named);
        return unit;
    }
}
