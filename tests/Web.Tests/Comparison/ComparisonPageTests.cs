using System.Net;
using Baoxue.Domain.Comparison;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Baoxue.Web.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Comparison;

public sealed class ComparisonPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task What_a_run_of_an_older_edition_did_not_count_is_not_said_to_be_nobody(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var counts = await site.District.AsSystemAsync(db => db.ComparisonRuns.AsNoTracking().Where(r => r.Id == new ComparisonRunId(site.Run)).Select(r => r.Counts).SingleAsync(Ct));
        var counted = await WithoutNumberAsync(site);

        await site.District.AsSystemAsync(db => db.Database.ExecuteSqlAsync($"UPDATE comparison_run SET counts_households_without_id = NULL, counts_students_without_id = NULL", Ct));

        Assert.Equal($"适龄户籍 {counts.HouseholdsWithoutId} 条，学籍 {counts.StudentsWithoutId} 条", counted);
        Assert.Equal("适龄户籍 — 条，学籍 — 条", await WithoutNumberAsync(site));
    }

    [Theory, DatabaseData]
    public async Task Lists_of_duplicates_and_of_canceled_households_open_their_children(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var run = await DoubledAsync(site);
        (DifferenceCategory Kind, string Name, string[] Said)[] lists =
        [
            (DifferenceCategory.DuplicateStudent, DoubledPeople.TwiceAtSchool, ["芦庙镇第一小学，五年级", "华佗镇第一小学，四年级", "G34169************2"]),
            (DifferenceCategory.DuplicateHousehold, DoubledPeople.TwiceInHouseholds, ["芦庙镇东寨村", "华佗镇河湾村"]),
            (DifferenceCategory.HouseholdCanceled, DoubledPeople.Canceled, []),
        ];

        foreach (var (kind, name, said) in lists)
        {
            var page = await site.OpenAsync($"/comparisons/{run.Value}/findings?kind={kind}");

            var names = page.QuerySelectorAll("main tbody td.main").ToList();
            Assert.NotEmpty(names);
            Assert.All(names, cell => Assert.Equal(name, cell.QuerySelector("a")?.TextContent));
            Assert.All(said, words => Assert.Contains(words, page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal));
            foreach (var href in names.Select(cell => cell.QuerySelector("a")!.GetAttribute("href")!))
            {
                Assert.Equal(name, (await site.OpenAsync(href)).QuerySelector("h1")!.TextContent.Trim());
            }
        }
    }

    [Theory, DatabaseData]
    public async Task The_figure_of_pupils_without_a_number_opens_their_list(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var run = await DoubledAsync(site);

        var figure = (await site.OpenAsync($"/comparisons/{run.Value}")).QuerySelectorAll("dt").Single(t => t.TextContent == "没有有效身份证号").NextElementSibling!.QuerySelectorAll("a").Single();
        var list = await site.OpenAsync(figure.GetAttribute("href")!);

        Assert.Equal("1", figure.TextContent);
        Assert.Equal("没有有效身份证号（学籍）", list.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal([DoubledPeople.Numberless], list.QuerySelectorAll("main tbody td.main a").Select(a => a.TextContent));
        Assert.Contains("有籍无户", list.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Without_a_day_to_judge_by_nothing_is_compared_and_the_field_says_so(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var before = await site.District.AsSystemAsync(db => db.ComparisonRuns.CountAsync(Ct));

        using var fields = new FormUrlEncodedContent([new("_handler", "start"), new("Input.AsOf", ""), new("__RequestVerificationToken", await PeopledSite.TokenAsync(site.Browser(Uploads.Registrar), Ct))]);
        using var answer = await site.Browser(Uploads.Registrar).PostAsync("/comparisons", fields, Ct);
        var page = await Site.PageAsync(answer, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var field = page.QuerySelector("input[name='Input.AsOf']")!;
        Assert.Equal(("true", ""), (field.GetAttribute("aria-invalid"), field.GetAttribute("value") ?? ""));
        Assert.Equal("请填写基准日", page.QuerySelector($"#{field.GetAttribute("aria-describedby")!.Split(' ')[^1]}")!.TextContent.Trim());
        Assert.Equal(field.Id, page.QuerySelector("[role=alert] a")!.GetAttribute("data-field"));
        Assert.Equal(before, await site.District.AsSystemAsync(db => db.ComparisonRuns.CountAsync(Ct)));
    }

    private static Task<ComparisonRunId> DoubledAsync(PeopledSite site) =>
        DoubledPeople.LoadAsync(site.District, (Places.FirstSchool, Places.ThirdSchool), (Places.LumiaoEast, Places.HuatuoVillage));

    private static async Task<string> WithoutNumberAsync(PeopledSite site) =>
        (await site.OpenAsync($"/comparisons/{site.Run}")).QuerySelectorAll("dt").Single(t => t.TextContent == "没有有效身份证号").NextElementSibling!.TextContent.Trim();
}
