using System.Data.Common;
using System.Diagnostics;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class LedgerPlanTests
{
    private const int Rows = 30_000;

    [Theory, DatabaseData]
    public async Task No_filter_order_search_or_scope_reads_a_whole_table(TestDatabase database)
    {
        var (district, children) = await LedgerRows.FillAsync(database, Rows);
        await using var _ = district;
        var school = children.First(c => c.SchoolId is not null).SchoolId;
        ChildFilter[] filters =
        [
            new(), new(LedgerRows.Township), new(School: school), new(Grade: 5), new(Status: EnrollmentStatus.Active), new(Status: EnrollmentStatus.Missing), new(Status: EnrollmentStatus.Suspended),
            new(Group: ChildGroups.Boarding), new(Group: ChildGroups.Orphan), new(Presence: ChildPresence.Both), new(Presence: ChildPresence.HouseholdOnly), new(Presence: ChildPresence.None), new(OnlySchoolAge: true),
            new(LedgerRows.Township, school, 3), new(Grade: 2, Group: ChildGroups.Boarding), new(Status: EnrollmentStatus.Graduated, Presence: ChildPresence.HouseholdOnly, OnlySchoolAge: true), new(LedgerRows.Township, Group: ChildGroups.Orphan, OnlySchoolAge: true),
            new(Status: EnrollmentStatus.Active, Presence: ChildPresence.HouseholdOnly), new(Status: EnrollmentStatus.WhereaboutsUnknown), new(Status: EnrollmentStatus.NeverEnrolled),
            new(LedgerRows.Township, Status: EnrollmentStatus.NeverEnrolled), new(Status: EnrollmentStatus.NeverEnrolled, Presence: ChildPresence.HouseholdOnly, OnlySchoolAge: true),
        ];
        Actor[] readers = [Actors.Registrar, Actors.TownshipOfficer(LedgerRows.Township), Actors.TownshipOfficer(LedgerRows.Village), Actors.SchoolRegistrar(LedgerRows.Center), Actors.SchoolRegistrar(LedgerRows.Center + ".003")];
        string[] texts = ["王", "小明", "龘", "w", "wxm", "wangx", "341699201203050011", "G341699201203050011"];

        foreach (var reader in readers)
        {
            foreach (var order in Enum.GetValues<ChildOrder>())
            {
                foreach (var filter in filters)
                {
                    await AskAsync(district, reader, new ListChildren.Query(filter, Order: order));
                    await AskAsync(district, reader, new ListChildren.Query(filter, Order: order, IsDescending: true));
                }

                foreach (var text in texts)
                {
                    await AskAsync(district, reader, new ListChildren.Query(new ChildFilter(), text, order));
                    await AskAsync(district, reader, new ListChildren.Query(new ChildFilter(), text, order, IsDescending: true));
                    await AskAsync(district, reader, new ListChildren.Query(new ChildFilter(Grade: 5), text, order));
                }
            }
        }
    }

    private static async Task AskAsync(TestDistrict district, Actor reader, ListChildren.Query query)
    {
        using var commands = new Commands();
        await district.RunAsync(reader, query);
        Assert.NotEmpty(commands.Seen);
        foreach (var (sql, values) in commands.Seen)
        {
            var plan = await district.LookingAsync(reader.Scope, db => PlanAsync(db, district.Settings.IsSqlite, sql, values));
            Assert.False(ReadsAll(plan), $"{reader.Title} {query.Filter} {query.Text} {query.Order}\n{sql}\n{plan}");
        }
    }

    // What SQLite made itself on the way (a co-routine, a list out of JSON) is no table.
    private static bool ReadsAll(string plan)
    {
        var lines = plan.Split('\n');
        var made = lines.Where(l => l.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || l.StartsWith("MATERIALIZE ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).ToHashSet();
        return plan.Contains("Seq Scan on registers_child", StringComparison.Ordinal)
            || lines.Any(l => l.StartsWith("SCAN ", StringComparison.Ordinal) && !made.Contains(l.Split(' ')[1]) && !l.Contains("USING", StringComparison.Ordinal) && !l.Contains("VIRTUAL TABLE", StringComparison.Ordinal));
    }

    private static async Task<string> PlanAsync(DbContext db, bool isSqlite, string sql, IReadOnlyList<(string Name, object? Value)> values)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', plan);
    }

    /// <summary>The questions about children that this flow of work asks the database while it lives.</summary>
    private sealed class Commands : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private static readonly AsyncLocal<Commands?> Current = new();
        private readonly List<IDisposable> _subscriptions = [];

        public Commands()
        {
            Current.Value = this;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<(string Sql, IReadOnlyList<(string, object?)> Values)> Seen { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Current.Value == this && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { } command } && command.CommandText.Contains("registers_child", StringComparison.Ordinal))
            {
                Seen.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
