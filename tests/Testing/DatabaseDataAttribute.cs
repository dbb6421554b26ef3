using System.Reflection;
using Baoxue.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Baoxue.Testing;

/// <summary>Runs a test on SQLite and on PostgreSQL, or on the one that has what is tested. Without a PostgreSQL server that half is skipped, which the gate refuses.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseDataAttribute : DataAttribute
{
    /// <summary>The only provider that has what is tested; both when null.</summary>
    public string? Only { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var missing = TestDatabase.PostgresServer is null;
        ITheoryDataRow[] rows =
        [
            new TheoryDataRow<TestDatabase>(new(DatabaseSettings.Sqlite)) { Label = DatabaseSettings.Sqlite },
            new TheoryDataRow<TestDatabase>(new(DatabaseSettings.Postgres))
            {
                Label = DatabaseSettings.Postgres,
                Skip = missing ? $"{TestDatabase.PostgresVariable} is not set" : null,
            },
        ];
        return new([.. rows.Where(r => Only is null || r.Label == Only)]);
    }

    public override bool SupportsDiscoveryEnumeration() => false;
}
