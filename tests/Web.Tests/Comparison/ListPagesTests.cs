using AngleSharp.Dom;
using Baoxue.Domain.Comparison;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Baoxue.Web.Tests.Registers;

namespace Baoxue.Web.Tests.Comparison;

/// <summary>The pages on which lists of other offices are asked for, compared and looked into.</summary>
public sealed class ListPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_plan_says_of_each_comparison_what_it_needs_and_how_old_that_is(TestDatabase database)
    {
        var (site, _) = await ListedSite.CreateAsync(database, Ct, "analyst");
        await using var __ = site;

        var rows = Rows(await site.OpenAsync("/comparisons"));

        Assert.Contains("在校花名册：2026-09-01", rows["学籍 × 在校"], StringComparison.Ordinal);
        Assert.Contains("脱贫户、监测户：没有导入", rows["辍学 × 脱贫户、监测户"], StringComparison.Ordinal);
        Assert.Contains("司法行政：2026-09-01", rows["残疾、司法名册 × 学籍 × 送教"], StringComparison.Ordinal);
        var analyst = Rows(await PageAsync(site, "analyst", "/comparisons"));
        Assert.Contains("司法行政：由主管部门保管", analyst["残疾、司法名册 × 学籍 × 送教"], StringComparison.Ordinal);
        Assert.Contains("持证残疾儿童：2026-09-01", analyst["残疾、司法名册 × 学籍 × 送教"], StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Each_comparison_of_a_run_has_a_tab_with_its_kinds_and_figures_that_open_their_lists(TestDatabase database)
    {
        var (site, run) = await ListedSite.CreateAsync(database, Ct);
        await using var _ = site;

        var page = await site.OpenAsync($"/comparisons/{run}?of=student-attendance");
        var tiles = page.QuerySelectorAll("main .tile").ToDictionary(t => t.QuerySelector(".tile-label")!.TextContent.Trim(), t => t);

        Assert.Equal(["在籍不在校", "在校无籍", "学籍地与就读地不一致"], tiles.Keys);
        Assert.Equal([1, 0, 1], tiles.Values.Select(t => Shown.Number(t.QuerySelector(".tile-value")!.TextContent)));
        foreach (var (kind, person) in new[] { (DifferenceCategory.NotAttending, ListedSite.Absent), (DifferenceCategory.AttendsElsewhere, ListedSite.Elsewhere) })
        {
            var list = await site.OpenAsync($"/comparisons/{run}/findings?kind={kind}");
            Assert.Equal([person.Name], list.QuerySelectorAll("main tbody td.main").Select(c => c.TextContent.Trim()));
        }

        Assert.Contains("在校学生花名册，芦庙镇第一小学", (await site.OpenAsync($"/comparisons/{run}/findings?kind=AttendsElsewhere")).QuerySelector("main tbody [data-label=名册所载]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有“辍学 × 脱贫户、监测户”需要的数据：脱贫户、监测户", Text(await site.OpenAsync($"/comparisons/{run}?of=dropout-poverty")), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_matter_lays_the_entry_of_the_list_beside_the_record(TestDatabase database)
    {
        var (site, _) = await ListedSite.CreateAsync(database, Ct);
        await using var __ = site;

        var page = await site.OpenAsync($"/discrepancies/{await site.MatterAsync(DifferenceCategory.AttendsElsewhere, ListedSite.Elsewhere.Name)}");

        Assert.Equal(["项目", "学籍册", "名册", "对照", "依据强度"], page.QuerySelectorAll("table.pair thead th").Select(h => h.TextContent.Trim()));
        Assert.Contains("在校学生花名册", page.QuerySelectorAll("dt").Single(t => t.TextContent == "名册所载").NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Contains("名册没有填", Text(page), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Why_a_child_is_to_be_placed_is_said_to_those_named_for_it_alone(TestDatabase database)
    {
        string[] others = ["staff", "analyst", "inspector", "mayor.lumiao", "officer.lumiao"];
        var (site, run) = await ListedSite.CreateAsync(database, Ct, [.. others, "supervisor", "leader", "sysadmin", "auditor"]);
        await using var _ = site;
        var (certified, judged) = (await site.MatterAsync(DifferenceCategory.NeedsPlacement, ListedSite.Certified), await site.MatterAsync(DifferenceCategory.NeedsPlacement, ListedSite.Judged));

        foreach (var other in others)
        {
            foreach (var address in new[] { $"/comparisons/{run}?of=placement", $"/comparisons/{run}/findings?kind=NeedsPlacement", "/discrepancies?kind=NeedsPlacement", "/", "/loads" })
            {
                SaysNothing(other, await PageAsync(site, other, address));
            }

            var (one, two) = (await PageAsync(site, other, $"/discrepancies/{certified}"), await PageAsync(site, other, $"/discrepancies/{judged}"));
            SaysNothing(other, two);
            Assert.DoesNotContain("智力残疾", Text(one), StringComparison.Ordinal);
            Assert.Equal(Alike(one, ListedSite.Certified, "2014-05-03"), Alike(two, ListedSite.Judged, "2014-05-05"));
        }

        foreach (var (other, address) in new[] { ("leader", $"/comparisons/{run}?of=placement"), ("sysadmin", "/admin/jobs"), ("auditor", "/admin/audit") })
        {
            SaysNothing(other, await PageAsync(site, other, address));
        }

        Assert.Contains("司法行政工作名册：服刑人员子女", Text(await PageAsync(site, "supervisor", $"/discrepancies/{judged}")), StringComparison.Ordinal);
        Assert.Contains("持证残疾儿童少年名册：智力残疾", Text(await PageAsync(site, "supervisor", $"/comparisons/{run}/findings?kind=NeedsPlacement")), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Each_list_can_be_chosen_for_a_load_and_its_template_taken(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);

        var page = await site.OpenAsync("/loads/new");

        Assert.Equal(Enum.GetNames<Domain.Registers.RegisterSource>(), page.QuerySelectorAll("input[name=source]").Select(i => i.GetAttribute("value")));
        var templates = page.QuerySelectorAll("main a").Where(a => a.TextContent.EndsWith("模板", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, templates.Count);
        foreach (var template in templates)
        {
            using var answer = await site.Browser(Uploads.Registrar).GetAsync(template.GetAttribute("href"), Ct);
            Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await answer.Content.ReadAsByteArrayAsync(Ct))[..2]));
        }
    }

    [Theory, DatabaseData]
    public async Task The_home_page_counts_those_who_may_be_out_of_school_and_asks_for_no_list(TestDatabase database)
    {
        var (site, run) = await ListedSite.CreateAsync(database, Ct);
        await using var _ = site;

        var tiles = (await site.OpenAsync("/")).QuerySelectorAll("main a").Where(a => a.GetAttribute("href")?.Contains($"{run}/findings", StringComparison.Ordinal) == true).ToList();

        Assert.Contains(tiles, t => t.GetAttribute("href")!.EndsWith("kind=NeedsPlacement", StringComparison.Ordinal) && t.TextContent.Contains('2', StringComparison.Ordinal));
        Assert.Contains(tiles, t => t.GetAttribute("href")!.EndsWith("kind=NotAttending", StringComparison.Ordinal));
        Assert.DoesNotContain(tiles, t => t.GetAttribute("href")!.EndsWith("kind=AttendsElsewhere", StringComparison.Ordinal));
        Assert.DoesNotContain("导入脱贫户", Text(await site.OpenAsync("/")), StringComparison.Ordinal);
    }

    private static async Task<IDocument> PageAsync(PeopledSite site, string userName, string address)
    {
        using var answer = await site.Browser(userName).GetAsync(address, Ct);
        return await Site.PageAsync(answer, Ct);
    }

    private static Dictionary<string, string> Rows(IDocument page) => page.QuerySelectorAll("main tbody tr").Where(r => r.QuerySelector("[data-label=需要的数据]") is not null)
        .ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelector("[data-label=需要的数据]")!.TextContent);

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;

    // The plan names every office that hands over a list; what an office handed over is another thing.
    private static void SaysNothing(string reader, IDocument page)
    {
        Assert.True(page.QuerySelector("h1") is not null, reader);
        var text = Text(page).Replace("残疾、司法名册 × 学籍 × 送教", "", StringComparison.Ordinal).Replace("区残联、区司法局", "", StringComparison.Ordinal).Replace("司法局", "", StringComparison.Ordinal);
        Assert.DoesNotContain("司法", text, StringComparison.Ordinal);
        Assert.DoesNotContain("服刑", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Justice", text, StringComparison.Ordinal);
    }

    // A page without what is the child's own: its name and birth date, the number of the matter and its neighbors.
    private static string Alike(IDocument page, string name, string born) => string.Join('\n',
        page.QuerySelectorAll("main dl, main .card, main table").Select(e => string.Join(' ', e.TextContent.Replace(name, "", StringComparison.Ordinal).Replace(born, "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
