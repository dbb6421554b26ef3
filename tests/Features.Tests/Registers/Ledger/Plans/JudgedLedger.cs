using System.Text.Json;
using Baoxue.Data;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>Looks at the ledger, and has the way judged in which each question about children was answered.</summary>
internal sealed class JudgedLedger(TestDistrict district, IPlans plans)
{
    /// <summary>How many questions were judged; none would mean that nobody listened.</summary>
    public int Judged { get; private set; }

    public static JudgedLedger Of(TestDistrict district)
    {
        var bounds = new PlanBounds(FilledLedgers.Rows);
        return new JudgedLedger(district, district.Settings.IsSqlite ? new SqlitePlans(bounds) : new PostgresPlans(bounds));
    }

    public Task<ListChildren.Answer> AskAsync(LedgerReader reader, ListChildren.Query list) => RunAsync(reader, list, list.CountsAll);

    public Task<CountChildren.Answer> CountAsync(LedgerReader reader) => RunAsync(reader, new CountChildren.Query(), counts: true);

    /// <summary>An export as it is opened and read while its user waits.</summary>
    public Task<bool> ExportAsync(LedgerReader reader, ListChildren.Query list) => JudgeAsync(reader, list, false, async unit =>
    {
        var export = unit.GetServices<IExportedList>().Single(l => l.Key == nameof(ExportChildren));
        var asked = JsonSerializer.Serialize(new ExportChildren.Command(list), FeatureJson.Options);
        var content = await export.OpenAsync(asked, ExportDesk.MostAtOnce + 1, TestContext.Current.CancellationToken);
        await foreach (var _ in content!.Rows)
        {
        }

        return content.IsTooLong;
    });

    private Task<T> RunAsync<T>(LedgerReader reader, IQuery<T> query, bool counts) =>
        JudgeAsync(reader, query, counts, unit => unit.GetRequiredService<UseCases>().RunAsync(query, TestContext.Current.CancellationToken));

    private async Task<T> JudgeAsync<T>(LedgerReader reader, object question, bool counts, Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(reader.Actor, reader.Referred);
        using var commands = new AskedCommands();
        var answer = await ask(scope.ServiceProvider);

        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        await db.Database.OpenConnectionAsync();
        foreach (var asked in commands.Seen.ToList())
        {
            Judged++;
            var fault = await plans.FaultAsync(db, asked, counts && reader.Actor.Scope.IsWholeDistrict);
            Assert.True(fault is null, $"{reader} {question}\n{asked.Sql}\n{fault}");
        }

        return answer;
    }
}
