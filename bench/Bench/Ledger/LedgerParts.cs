using System.Diagnostics;
using Baoxue.Data;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Registers.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench.Ledger;

/// <summary>What one page of the list spends its time on.</summary>
internal static class LedgerParts
{
    private const int Rounds = 300;

    public static async Task MeasureAsync(LedgerSite site)
    {
        await using var asking = site.Services.CreateAsyncScope();
        asking.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
        var account = await asking.ServiceProvider.GetRequiredService<DistrictDb>().Accounts.Where(a => a.UserName == "registrar").Select(a => a.Id).SingleAsync();
        var browser = await site.SignInAsync("registrar");
        var parts = new (string Name, Func<IServiceProvider, Task> Work)[]
        {
            ("bare endpoint over HTTP", _ => browser.GetByteArrayAsync($"{LedgerSite.Bare}?from=m")),
            ("list over HTTP", _ => browser.GetByteArrayAsync("/children")),
            ("list that must be empty over HTTP", _ => browser.GetByteArrayAsync("/children?grade=1&presence=HouseholdOnly")),
            ("the same of one township over HTTP", _ => browser.GetByteArrayAsync("/children?grade=1&presence=HouseholdOnly&township=341602002")),
            ("account page over HTTP", _ => browser.GetByteArrayAsync("/account")),
            ("health over HTTP", _ => browser.GetByteArrayAsync("/healthz")),
            ("who asks", s => s.GetRequiredService<ActorDirectory>().FindAsync(account, null, default)),
            ("the term", s => s.GetRequiredService<UseCases>().RunAsync(new GetTerm.Query(), default)),
            ("filter choices", s => s.GetRequiredService<UseCases>().RunAsync(new FilterChoices.Query(), default)),
            ("list with audit", s => s.GetRequiredService<UseCases>().RunAsync(new ListChildren.Query(new ChildFilter()), default)),
            ("audit alone", s => s.GetRequiredService<AuditLog>().AppendAloneAsync("Bench", new AuditNote("Bench"), "ok", default)),
        };
        Console.WriteLine($"{"cpu ms",8} {"p50 ms",8} {"p95 ms",8} {"KB",8} {"GCs",6} {"full",5}");
        foreach (var (_, work) in parts)
        {
            await TimeAsync(site, work, Rounds * 3);
        }

        foreach (var (name, work) in parts)
        {
            var (before, allocated, collections) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), (All: GC.CollectionCount(0), Full: GC.CollectionCount(GC.MaxGeneration)));
            var times = await TimeAsync(site, work, Rounds);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
            var kilobytes = (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / Rounds;
            Console.WriteLine($"{cpu,8:F2} {times[Rounds / 2],8:F2} {times[Rounds * 95 / 100],8:F2} {kilobytes,8:F0} {GC.CollectionCount(0) - collections.All,6} {GC.CollectionCount(GC.MaxGeneration) - collections.Full,5}  {name}");
        }
    }

    private static async Task<List<double>> TimeAsync(LedgerSite site, Func<IServiceProvider, Task> work, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
            var since = Stopwatch.GetTimestamp();
            await work(scope.ServiceProvider);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }
}
