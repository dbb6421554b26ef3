using System.Net;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Testing;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>Differences, their lists and their counts by place against the facts of the files, for every seat.</summary>
public sealed class ComparisonScopeTests(PeopledSites sites)
{
    private static readonly (DifferenceCategory Kind, string Title, Func<Person, bool> Is)[] Kinds =
    [
        (DifferenceCategory.HouseholdOnly, "有户无籍", p => p.School is null),
        (DifferenceCategory.StudentOnly, "有籍无户", p => p.School is not null && !p.IsInHouseholds),
        (DifferenceCategory.IdentityDiffers, "身份信息不一致", p => p.School is not null && p.IsInHouseholds && p.IsRenamed),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Lists_of_differences_hold_those_of_the_posts_and_no_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            foreach (var (kind, _, isOne) in Kinds)
            {
                foreach (var (query, wanted) in Narrowed(site))
                {
                    var expected = Places.People.Where(p => isOne(p) && wanted(p) && seat.SeesDifferenceOf(p)).Select(p => site.Children[p].ToString()).Order().ToList();

                    var (rows, count) = await Shown.ListAsync(site.Browser(seat), $"/comparisons/{site.Run}/findings?kind={kind}{query}", Ct);

                    Assert.Equal((seat.UserName, kind, query, string.Join(' ', expected)), (seat.UserName, kind, query, string.Join(' ', rows.Order())));
                    Assert.Equal((seat.UserName, kind, query, expected.Count), (seat.UserName, kind, query, count));
                }
            }
        }, s => s.May(Permission.ListDifferences));
    }

    [Theory, DatabaseData]
    public async Task Matters_to_work_on_are_those_of_the_posts_and_no_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            foreach (var (kind, _, isOne) in Kinds)
            {
                foreach (var (query, wanted) in Narrowed(site))
                {
                    var expected = Places.People.Where(p => isOne(p) && wanted(p) && seat.SeesDifferenceOf(p)).Select(p => site.Matters[p].ToString()).Order().ToList();

                    var (open, _) = await Shown.ListAsync(site.Browser(seat), $"/discrepancies?kind={kind}{query}", Ct);
                    var (waiting, _) = await Shown.ListAsync(site.Browser(seat), $"/discrepancies?phase=Second&kind={kind}{query}", Ct);
                    var (tracked, _) = await Shown.ListAsync(site.Browser(seat), $"/discrepancies?phase=Tracked&kind={kind}{query}", Ct);

                    Assert.Equal((seat.UserName, kind, query, string.Join(' ', expected)), (seat.UserName, kind, query, string.Join(' ', open.Concat(waiting).Concat(tracked).Order())));
                }
            }

            foreach (var (person, matter) in site.Matters)
            {
                using var answer = await site.Browser(seat).GetAsync($"/discrepancies/{matter}", Ct);
                Assert.Equal((seat.UserName, person.Number, seat.SeesDifferenceOf(person) ? HttpStatusCode.OK : HttpStatusCode.NotFound), (seat.UserName, person.Number, answer.StatusCode));
            }
        }, s => s.May(Permission.ListDifferences));
    }

    [Theory, DatabaseData]
    public async Task Counts_of_a_comparison_are_as_long_as_the_lists_they_open(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var names = site.Bodies.Values.ToDictionary(o => o.Code, o => o.Name);
        await Walk.ForEachSeatAsync(async seat =>
        {
            using var answer = await site.Browser(seat).GetAsync($"/comparisons/{site.Run}", Ct);
            var page = await Site.PageAsync(answer, Ct);
            var seen = Kinds.SelectMany(k => Places.People.Where(p => k.Is(p) && seat.SeesDifferenceOf(p)).Select(p => (k.Title, Person: p))).ToList();

            var tiles = page.QuerySelectorAll(".tile").ToDictionary(t => t.QuerySelector(".tile-label")!.TextContent.Trim(), t => Shown.Number(t.QuerySelector(".tile-value")!.TextContent));
            Assert.Equal((seat.UserName, seat.May(Permission.ListDifferences)), (seat.UserName, page.QuerySelectorAll("main a[href*='/findings']").Length > 0));
            Assert.All(Kinds, kind => Assert.Equal((seat.UserName, kind.Title, seen.Count(s => s.Title == kind.Title)), (seat.UserName, kind.Title, tiles[kind.Title])));
            Assert.Equal(
                Lines(seen.GroupBy(s => (names.GetValueOrDefault(s.Person.Domicile?[..9] ?? "", "地点不明"), s.Title)).Select(g => (g.Key, g.Count()))),
                Lines(Shown.Cells(page, "按户籍所在乡镇（街道）").Select(c => (c.Key, c.Value))));
            Assert.Equal(
                Lines(seen.Where(s => s.Person.School is not null).GroupBy(s => (names.GetValueOrDefault(s.Person.School!, "地点不明"), s.Title)).Select(g => (g.Key, g.Count()))),
                Lines(Shown.Cells(page, "按就读学校").Select(c => (c.Key, c.Value))));
        }, s => s.May(Permission.ReadComparisons));
    }

    [Theory, DatabaseData]
    public async Task Figures_of_the_whole_district_are_shown_to_those_who_see_the_whole_district(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var students = $"学籍 {Places.People.Count(p => p.School is not null)} 条";
        await Walk.ForEachSeatAsync(async seat =>
        {
            var run = await Shown.AnswerAsync(site.Browser(seat), $"/comparisons/{site.Run}", Ct);
            var list = await Site.PageAsync(await site.Browser(seat).GetAsync("/comparisons", Ct), Ct);

            Assert.Equal((seat.UserName, seat.SeesAll), (seat.UserName, run.Body.Contains(students, StringComparison.Ordinal)));
            Assert.Equal((seat.UserName, seat.SeesAll), (seat.UserName, list.QuerySelectorAll("main td[data-label=学籍记录]").Any(c => Shown.Number(c.TextContent) > 0)));
        }, s => s.May(Permission.ReadComparisons));
    }

    [Theory, DatabaseData]
    public async Task Loads_and_runs_answer_a_stranger_to_them_alike_whether_they_exist_or_not(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        (string Before, Guid Id, string After, Permission Needed)[] addresses =
        [
            ("/loads/", site.StudentLoad, "", Permission.ReadLoads),
            ("/loads/", site.HouseholdLoad, "/findings", Permission.ReadLoads),
            ("/loads/", site.HouseholdLoad, "/changes", Permission.ReadLoads),
            ("/loads/", site.StudentLoad, "/progress", Permission.ReadLoads),
            ("/comparisons/", site.Run, "", Permission.ReadComparisons),
            ("/comparisons/", site.Run, "/findings", Permission.ListDifferences),
            ("/comparisons/", site.Run, "/progress", Permission.ReadComparisons),
            ("/admin/accounts/", site.AccountOf("teacher"), "", Permission.ManageAccounts),
        ];
        await Walk.ForEachSeatAsync(async seat =>
        {
            foreach (var (before, id, after, needed) in addresses)
            {
                var there = await Shown.AnswerAsync(site.Browser(seat), before + id + after, Ct);
                var missing = await Shown.AnswerAsync(site.Browser(seat), before + Guid.CreateVersion7() + after, Ct);

                Assert.Equal((seat.UserName, before + after, seat.May(needed) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden), (seat.UserName, before + after, missing.Status));
                Assert.True(seat.May(needed) ? there.Status == HttpStatusCode.OK : there == missing, $"{seat.UserName} {before}…{after}");
            }
        });
    }

    private static (string Query, Func<Person, bool> Wanted)[] Narrowed(PeopledSite site) =>
    [
        ("", _ => true),
        ($"&township={Places.Huatuo}", p => p.Domicile?.StartsWith(Places.Huatuo, StringComparison.Ordinal) == true),
        ($"&school={site.Bodies[Places.FirstSchool].Path}", p => p.School == Places.FirstSchool),
    ];

    private static string Lines(IEnumerable<((string Place, string Column) Key, int Value)> cells) =>
        string.Join('\n', cells.Select(c => $"{c.Key.Place} {c.Key.Column} {c.Value}").Order(StringComparer.Ordinal));
}
