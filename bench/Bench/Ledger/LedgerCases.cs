using System.Net;
using System.Text.RegularExpressions;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Features.Common;
using Baoxue.Simulator.World;
using Baoxue.Web.Registers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench.Ledger;

/// <summary>One page of the list as somebody can reach it.</summary>
internal sealed record LedgerCase(string Name, HttpClient Browser, string Address);

/// <summary>Every filter alone, in pairs and in threes, every order, first, next, deep and last pages, and searches.</summary>
internal sealed partial class LedgerCases(LedgerSite site)
{
    private static readonly string[] Orders = ["", "birth", "school"];

    public async Task<List<LedgerCase>> MakeAsync(bool isQuick, string? only)
    {
        var facets = await FacetsAsync();
        var (texts, ids) = await TextsAsync();
        var cases = new List<LedgerCase>();
        foreach (var user in isQuick ? ["registrar", "township"] : new[] { "registrar", "township", "center", "school" })
        {
            var browser = await site.SignInAsync(user);
            var sealedTexts = await SealAsync(user, texts);
            var isWhole = user == "registrar";
            foreach (var filter in Filters(facets, isWhole, isQuick))
            {
                foreach (var order in Orders)
                {
                    cases.Add(new(Named(user, filter, order, "first"), browser, AddressOf(filter, order)));
                }
            }

            foreach (var order in Orders)
            {
                cases.AddRange(isWhole ? ids.Select(i => new LedgerCase(Named(user, [], order, i.Key), browser, AddressOf([(i.Key.StartsWith("last", StringComparison.Ordinal) ? "before" : "after", i.Value)], order))) : []);
            }

            foreach (var (what, text) in sealedTexts)
            {
                foreach (var filter in new (string, string)[][] { [], [facets[0]], [facets[2], facets[6]], [facets[4], facets[8]] })
                {
                    foreach (var order in filter.Length == 0 ? Orders : [""])
                    {
                        cases.Add(new(Named(user, filter, order, what), browser, AddressOf([.. filter, ("q", text)], order)));
                    }
                }
            }
        }

        return await WithNextPagesAsync([.. cases.Where(c => only is null || c.Name.Contains(only, StringComparison.Ordinal))]);
    }

    private static IEnumerable<(string, string)[]> Filters((string, string)[] facets, bool isWhole, bool isQuick)
    {
        yield return [];
        for (var i = 0; i < facets.Length; i++)
        {
            yield return [facets[i]];
            for (var j = i + 1; j < facets.Length; j++)
            {
                if (facets[i].Item1 == facets[j].Item1 || (isQuick && (i + j) % 3 != 0) || (!isWhole && (i + j) % 2 != 0))
                {
                    continue;
                }

                yield return [facets[i], facets[j]];
                for (var k = j + 1; k < facets.Length; k++)
                {
                    if (facets[k].Item1 != facets[i].Item1 && facets[k].Item1 != facets[j].Item1 && ((i * 7) + (j * 3) + k) % (isWhole && !isQuick ? 5 : 17) == 0)
                    {
                        yield return [facets[i], facets[j], facets[k]];
                    }
                }
            }
        }
    }

    // A page after the first is reached by its link, so it is read from the first.
    private static async Task<List<LedgerCase>> WithNextPagesAsync(List<LedgerCase> cases)
    {
        var all = new List<LedgerCase>(cases);
        for (var i = 0; i < cases.Count; i += 3)
        {
            var page = await cases[i].Browser.GetStringAsync(cases[i].Address);
            if (Next().Match(page) is { Success: true } next)
            {
                all.Add(cases[i] with { Name = cases[i].Name + " next", Address = WebUtility.HtmlDecode(next.Groups[1].Value) });
            }
        }

        return all;
    }

    private async Task<(string, string)[]> FacetsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var schools = await db.Children.Where(c => c.SchoolId != null).GroupBy(c => c.SchoolId).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Count).ToListAsync();
        var townships = await db.Children.Where(c => c.DomicileTownship != null).GroupBy(c => c.DomicileTownship).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Count).ToListAsync();
        return
        [
            ("township", townships[^1].Key!), ("township", townships[0].Key!), ("school", schools[^1].Key!.Value.Value.ToString()), ("school", schools[0].Key!.Value.Value.ToString()),
            ("grade", "1"), ("grade", "9"), ("status", "Active"), ("status", "Missing"), ("status", "Suspended"), ("status", "Graduated"),
            ("group", "LeftBehindBothParents"), ("group", "Orphan"), ("group", "LeftBehindUnspecified"), ("group", "Boarding"),
            ("presence", "Both"), ("presence", "HouseholdOnly"), ("presence", "StudentOnly"), ("presence", "None"), ("age", "school"),
        ];
    }

    private async Task<((string, string)[] Texts, Dictionary<string, string> Ids)> TextsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var count = await db.Children.CountAsync();
        var someone = await db.Children.OrderBy(c => c.NameOrder).Skip(count / 3).Select(c => c.Name).FirstAsync();
        var ids = new Dictionary<string, string>();
        foreach (var (name, skip) in new[] { ("deep", count / 2), ("near the end", count - 60), ("last but one", count - 60) })
        {
            ids[name] = (await db.Children.OrderBy(c => c.NameOrder).Skip(skip).Select(c => c.Id).FirstAsync()).Value.ToString();
        }

        var pupil = Baoxue.Simulator.Simulation.Create(1, Baoxue.Simulator.Scale.Small, new DateOnly(2026, 9, 20)).Families.SelectMany(f => f.Children).First(c => c.StandingOn(new(2026, 9, 20)) == Standing.AtSchool).IdNumber;
        (string, string)[] texts =
        [
            ("one character 王", "王"), ("one character 明", "明"), ("one rare character", "龘"), ("two characters", someone[^2..]), ("three characters", someone), ("none at all", "王龘龘"),
            ("initials w", "w"), ("initials wxm", "wxm"), ("pinyin wang", "wang"), ("pinyin wangx", "wangx"), ("pinyin xian", "xian"), ("identity number", pupil), ("student number", "G" + pupil),
        ];
        return (texts, ids);
    }

    // A search in an address can be read by whoever searched only.
    private async Task<List<(string What, string Token)>> SealAsync(string user, (string What, string Text)[] texts)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (actor, services) = (Actor.Operator("bench"), scope.ServiceProvider);
        services.GetRequiredService<CurrentActor>().Become(actor);
        var account = await services.GetRequiredService<DistrictDb>().Accounts.Where(a => a.UserName == user).Select(a => a.Id).SingleAsync();
        services.GetRequiredService<CurrentActor>().Become(actor with { AccountId = account });
        return [.. texts.Select(t => (t.What, services.GetRequiredService<SearchTokens>().Of(t.Text)!))];
    }

    private static string Named(string user, (string, string)[] filter, string order, string page) =>
        $"{user}: {(filter.Length == 0 ? "all" : string.Join(" + ", filter.Select(f => f.Item1 is "township" or "school" ? f.Item1 + " " + f.Item2[^4..] : f.Item2)))}, by {(order.Length == 0 ? "name" : order)}, {page}";

    private static string AddressOf((string, string)[] filter, string order) =>
        QueryHelpers.AddQueryString("/children", filter.Append(("sort", order)).Where(f => f.Item2.Length > 0).Select(f => KeyValuePair.Create(f.Item1, (string?)f.Item2)));

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
