using System.Reflection;
using Baoxue.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Baoxue.Testing;

/// <summary>Runs a test on SQLite and on PostgreSQL. Without a PostgreSQL server that half is skipped, which the gate refuses.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseDataAttribute : DataAttribute
{
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
        return new(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => false;
}
