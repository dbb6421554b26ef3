using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Baoxue.Features.Tests.Platform;

/// <summary>The second wall against the rule it repeats: for every kind of scope the policy admits what <see cref="DataScope.Covers(IScopedByPath)"/> does.</summary>
public sealed class RowSecurityScopeTests
{
    private static readonly DataScope ManyPlaces = new(["341602.001.002", "341602.010"], ["341602102001", "341602110"], [], false);

    private static readonly DataScope[] Scopes =
    [
        DataScope.Nothing,
        DataScope.WholeDistrict,
        new([], [], [new OrganizationId(new Guid("00000000-0000-0000-0000-000000000001"))], false),
        new(["341602.001"], [], [], false),
        new([], ["341602101"], [], false),
        new([], ["341602101002"], [], false),
        new(["341602.001.001.202401"], ["341602101"], [], false),
        new(["341602.010", "341602.001.002"], [], [], false),
        new([], ["341602101001", "341602110"], [], false),
        ManyPlaces,
        new(["341602.001.001.202401", "341602.001.002", "341602.010", "341602.100"], ["341602101001", "341602102", "341602110001", "341602400"], [], false),
        // One within another, as no union of posts leaves them.
        new(["341602.001.001", "341602.001"], ["341602101001", "341602101"], [], false),
        // The text of one begins that of another, but no place is called so.
        new(["341602.1", "341602.10"], ["34160210", "3416021"], [], false),
        new(["341602.01"], ["34160211000"], [], false),
        new(["341602.001.0010"], ["3416021010010"], [], false),
        // Signs that mean something in a pattern mean nothing in a place.
        new(["341602.___", "341602%"], ["%", "341602_"], [], false),
    ];

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task With_every_filter_lifted_the_policy_shows_what_the_scope_covers(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = await PlacedChildren.AddAsync(district);

        foreach (var scope in Scopes)
        {
            ChildId[] referred = [.. children.Where(c => !scope.Covers(c)).Skip(1).Take(2).Concat(children.Where(scope.Covers).Take(1)).Select(c => c.Id)];
            foreach (var besides in new[] { [], referred })
            {
                var expected = children.Where(c => scope.Covers(c) || besides.Contains(c.Id)).Select(c => c.Id).ToHashSet();

                Assert.Equal((scope, expected.Count), (scope, (await ShownAsync(db => db.Set<Child>().IgnoreQueryFilters(DistrictDb.ScopeFilters).Select(c => c.Id))).Count));
                Assert.Equal(expected, await ShownAsync(db => db.Set<Child>().IgnoreQueryFilters(DistrictDb.ScopeFilters).Select(c => c.Id)));
                Assert.Equal(expected, await ShownAsync(db => db.Set<ChildNameSuffix>().IgnoreQueryFilters(DistrictDb.ScopeFilters).Select(s => s.ChildId)));

                async Task<HashSet<ChildId>> ShownAsync(Func<DistrictDb, IQueryable<ChildId>> ids)
                {
                    await using var unit = Looking(district, scope, besides);
                    return await ids(unit.ServiceProvider.GetRequiredService<DistrictDb>()).ToHashSetAsync(TestContext.Current.CancellationToken);
                }
            }
        }
    }

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task A_row_is_written_only_where_the_scope_covers_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = await PlacedChildren.AddAsync(district);
        var mine = children.First(c => c.SchoolPath == "341602.010.001.202401" && c.DomicilePath is null && c.ResidencePath is null);
        var referred = children.First(c => !ManyPlaces.Covers(c));
        await using var unit = Looking(district, ManyPlaces, [referred.Id]);
        var db = unit.ServiceProvider.GetRequiredService<DistrictDb>();

        foreach (var place in children)
        {
            var covered = ManyPlaces.Covers(place);
            Assert.Equal((place, covered), (place, await IsWrittenAsync(db, "INSERT INTO registers_child SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'school_path', @school, 'domicile_path', @domicile, 'residence_path', @residence))).* FROM registers_child c WHERE id = @id", mine.Id, place)));
            Assert.Equal((place, covered), (place, await IsWrittenAsync(db, "UPDATE registers_child SET school_path = @school, domicile_path = @domicile, residence_path = @residence WHERE id = @id", mine.Id, place)));
        }

        // Who was referred stays so wherever the child goes; a copy of the child is nobody's.
        Assert.True(await IsWrittenAsync(db, "UPDATE registers_child SET school_path = @school, domicile_path = @domicile, residence_path = @residence WHERE id = @id", referred.Id, referred));
        Assert.False(await IsWrittenAsync(db, "INSERT INTO registers_child SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).* FROM registers_child c WHERE id = @id", referred.Id, referred));
    }

    private static AsyncServiceScope Looking(TestDistrict district, DataScope scope, ChildId[] referred)
    {
        var unit = district.Services.CreateAsyncScope();
        unit.ServiceProvider.GetRequiredService<ActorScope>().LookAs(scope, [.. referred.Select(r => r.Value)]);
        return unit;
    }

    // Each for itself, and taken back; refused is only what row security refuses.
    private static async Task<bool> IsWrittenAsync(DistrictDb db, string statement, ChildId from, Child to)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            var rows = await db.Database.ExecuteSqlRawAsync(
                statement, Text("school", to.SchoolPath), Text("domicile", to.DomicilePath), Text("residence", to.ResidencePath), new NpgsqlParameter("id", from.Value));
            Assert.Equal(1, rows);
            return true;
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static NpgsqlParameter Text(string name, string? value) => new(name, NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };
}
