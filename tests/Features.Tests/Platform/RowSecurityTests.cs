using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Tests.Comparison;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform;

/// <summary>The second wall, on PostgreSQL alone: what the application role may read and write when every filter is lifted.</summary>
public sealed class RowSecurityTests
{
    private static readonly DataScope[] Scopes =
    [
        DataScope.Nothing,
        new(["341602.001"], [], [], false),
        new([], ["341602102"], [], false),
        new(["341602.002.001"], ["341602101"], [], false),
        new(["341602.001", "341602.002.001"], [], [], false),
        new([], ["341602101", "341602102"], [], false),
        new(["341602.001.001", "341602.002"], ["341602102", "341602110001"], [], false),
        new([], ["341602102001"], [], false),
        DataScope.WholeDistrict,
    ];

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task Every_scoped_table_stands_behind_a_policy(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var (scoped, guarded) = await district.AsSystemAsync(async db => (
            db.Model.GetEntityTypes().Where(e => typeof(IScopedByPath).IsAssignableFrom(e.ClrType) || typeof(IBelongsToChild).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Order().ToList(),
            await db.Database.SqlQueryRaw<string>("SELECT c.relname::text AS \"Value\" FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relrowsecurity").ToListAsync()));

        // A table has a policy for each of the two roles under which users work.
        Assert.Equal(scoped, guarded.Distinct().Order());
    }

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task Lifted_filters_show_no_row_more(TestDatabase database)
    {
        await using var district = await PeopledAsync(database);
        await SameAsync<Child>(district);
        await SameAsync<StudentRecord>(district);
        await SameAsync<HouseholdRecord>(district);
        await SameAsync<EnrollmentEvent>(district);
        await SameAsync<ChildNameSuffix>(district);
        await SameAsync<ComparisonFinding>(district);
        await SameAsync<Discrepancy>(district);
        await SameAsync<DiscrepancyDecision>(district);
    }

    [Theory, DatabaseData(Only = DatabaseSettings.Postgres)]
    public async Task Nothing_is_written_outside_the_scope(TestDatabase database)
    {
        await using var district = await PeopledAsync(database);
        var scope = new DataScope(["341602.001"], [], [], false);
        var inside = (await district.ChildAsync("王小芳")).Id.Value;
        var outside = (await district.ChildAsync("李小明")).Id.Value;

        Assert.Equal(1, await WriteAsync(district, scope, $"UPDATE registers_child SET class_name = '2班' WHERE id = '{inside}'"));
        Assert.Equal(0, await WriteAsync(district, scope, $"UPDATE registers_child SET class_name = '2班' WHERE id = '{outside}'"));
        Assert.Equal(0, await WriteAsync(district, scope, $"DELETE FROM registers_child WHERE id = '{outside}'"));
        string[] refused =
        [
            $"UPDATE registers_child SET school_path = '341602.002.001', domicile_path = NULL, residence_path = NULL WHERE id = '{inside}'",
            $"INSERT INTO registers_child_name_suffix SELECT * FROM registers_child_name_suffix WHERE child_id = '{inside}' LIMIT 0; UPDATE registers_child_name_suffix SET child_id = '{outside}' WHERE child_id = '{inside}'",
            $"DELETE FROM registers_enrollment_event WHERE child_id = '{inside}'",
            "UPDATE registers_student_record SET name = 'x'",
            "DELETE FROM registers_household_record",
            "DELETE FROM comparison_finding",
            "DELETE FROM comparison_discrepancy",
            "INSERT INTO comparison_discrepancy SELECT * FROM comparison_discrepancy LIMIT 1",
            "UPDATE comparison_decision SET reason = 'x'",
            "DELETE FROM comparison_decision",
            "UPDATE platform_audit_row SET outcome = 'x'",
            "DELETE FROM platform_audit_row",
        ];
        foreach (var statement in refused)
        {
            var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => WriteAsync(district, scope, statement));
            Assert.Equal((statement, "42501"), (statement, refusal.SqlState));
        }
    }

    private static async Task<TestDistrict> PeopledAsync(TestDatabase database)
    {
        var district = await Pupils.LoadAsync(database);
        var path = Path.Combine(district.Directory, "households.csv");
        await File.WriteAllLinesAsync(path,
        [
            "户号,姓名,性别,出生日期,公民身份号码,行政区划代码",
            $"1,王小芳,女,20150831,{Pupils.All[0].Id},341602101",
            $"2,李小明,女,20120305,{Pupils.All[2].Id},341602102",
        ]);
        await district.LoadAsync(RegisterSource.Household, path, new DateOnly(2026, 10, 15));
        await Findings.AddAsync(district);
        await Findings.AddMattersAsync(district);
        return district;
    }

    private static async Task SameAsync<T>(TestDistrict district) where T : class
    {
        var counts = new HashSet<int>();
        var all = await district.AsSystemAsync(db => db.Set<T>().IgnoreQueryFilters(DistrictDb.ScopeFilters).AsNoTracking().ToListAsync());
        foreach (var scope in Scopes)
        {
            var filtered = await RowsAsync<T>(district, scope, lifted: false);
            if (typeof(IScopedByPath).IsAssignableFrom(typeof(T)))
            {
                Assert.Equal(Texts(all.Where(row => scope.Covers((IScopedByPath)row))), filtered);
            }

            Assert.Equal(filtered, await RowsAsync<T>(district, scope, lifted: true));
            counts.Add(filtered.Count);
        }

        // Nothing, something and everything must all have been looked at.
        Assert.True(counts.Count >= 3 && counts.Contains(0), $"{typeof(T).Name}: {string.Join(' ', counts)}");
    }

    private static Task<List<string>> RowsAsync<T>(TestDistrict district, DataScope scope, bool lifted) where T : class => district.LookingAsync(scope, async db =>
    {
        var rows = lifted ? db.Set<T>().IgnoreQueryFilters(DistrictDb.ScopeFilters) : db.Scoped<T>();
        return Texts(await rows.AsNoTracking().ToListAsync());
    });

    private static List<string> Texts<T>(IEnumerable<T> rows) => [.. rows.Select(r => JsonSerializer.Serialize(r)).Order(StringComparer.Ordinal)];

    private static Task<int> WriteAsync(TestDistrict district, DataScope scope, string statement) =>
        district.LookingAsync(scope, db => db.Database.ExecuteSqlRawAsync(statement));
}
