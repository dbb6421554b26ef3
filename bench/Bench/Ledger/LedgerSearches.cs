using System.Diagnostics;
using Baoxue.Data;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench.Ledger;

/// <summary>How long finding a page of children by name takes, in the database and from the question to fifty rows, without the page around it.</summary>
internal static class LedgerSearches
{
    private const int Rounds = 200;

    public static async Task MeasureAsync(LedgerSite site)
    {
        var (children, someone) = await SomeoneAsync(site);
        (string What, string Text)[] searches =
        [
            ("one character, of very many", "王"), ("one character, of many", "明"), ("one character, of nobody", "龘"), ("two characters", someone[^2..]), ("a whole name", someone),
            ("a name nobody has", "王龘龘"), ("one initial", "w"), ("three initials", "wxm"), ("pinyin of a surname", "wang"), ("pinyin and an initial", "wangx"), ("pinyin of a syllable or two", "xian"),
        ];
        Console.WriteLine($"{children:N0} people");
        using var database = new DatabaseTime();
        Console.WriteLine("database            whole");
        Console.WriteLine($"{"p50 ms",8} {"p95 ms",8} {"p50 ms",8} {"p95 ms",8} {"found",8}  search");
        foreach (var (what, text) in searches)
        {
            var query = new ListChildren.Query(new ChildFilter(), text);
            var (times, inDatabase) = (new List<double>(), new List<double>());
            var found = 0;
            for (var round = -Rounds; round < Rounds; round++)
            {
                await using var scope = site.Services.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
                var handler = scope.ServiceProvider.GetRequiredService<IQueryHandler<ListChildren.Query, ListChildren.Answer>>();
                database.Take();
                var since = Stopwatch.GetTimestamp();
                found = (await handler.HandleAsync(query, CancellationToken.None)).Length.Count;
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                    inDatabase.Add(database.Take().TotalMilliseconds);
                }
            }

            Console.WriteLine($"{At(inDatabase, 0.5),8:F2} {At(inDatabase, 0.95),8:F2} {At(times, 0.5),8:F2} {At(times, 0.95),8:F2} {found,8:N0}  {what}");
        }
    }

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));

    private static async Task<(int Children, string Someone)> SomeoneAsync(LedgerSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("bench"));
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var count = await db.Children.CountAsync();
        return (count, await db.Children.OrderBy(c => c.NameOrder).Skip(count / 3).Select(c => c.Name).FirstAsync(n => n.Length == 3));
    }
}
