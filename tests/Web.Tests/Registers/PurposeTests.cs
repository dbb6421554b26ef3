using System.Net;
using AngleSharp.Dom;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Registers;

/// <summary>Why a child's file is opened and why a list is taken out stands in the audit log, and neither is had without.</summary>
public sealed class PurposeTests
{
    private const string Registrar = "registrar";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_purpose_of_a_file_follows_from_the_page_it_is_opened_on(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Registrar);
        var ledger = await PageAsync(site, "/children");
        var findings = await PageAsync(site, $"/comparisons/{site.Run}/findings?kind=HouseholdOnly");

        await PageAsync(site, FirstChild(ledger));
        await PageAsync(site, FirstChild(findings));

        Assert.Equal(["台账核对", "比对核查"], await PurposesAsync(site, "GetChild"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?why=")]
    [InlineData("?why=Curiosity")]
    [InlineData("?why=99")]
    public async Task Without_a_known_purpose_a_file_asks_for_one_and_shows_nothing(string query)
    {
        await using var site = await PeopledSite.CreateAsync(new TestDatabase(Data.DatabaseSettings.Sqlite), Ct, Registrar);
        var (person, id) = site.Children.First(c => c.Key.School is not null);

        var asked = await PageAsync(site, $"/children/{id}{query}");
        var before = await PurposesAsync(site, "GetChild");
        var missing = await PageAsync(site, $"/children/{Guid.CreateVersion7()}{query}");
        var opened = await PageAsync(site, asked.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("督导检查", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Empty(before);
        Assert.DoesNotContain(person.Name, asked.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(missing.QuerySelector("h1")!.TextContent, asked.QuerySelector("h1")!.TextContent);
        Assert.Equal(person.Name, opened.QuerySelector("h1")!.TextContent);
        Assert.Equal(["督导检查"], await PurposesAsync(site, "GetChild"));
    }

    [Theory, DatabaseData]
    public async Task A_list_is_taken_out_for_a_purpose_of_the_list_and_for_no_other(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Registrar);
        var form = (await PageAsync(site, "/children")).QuerySelectorAll("form[method=post]").Single(f => f.GetAttribute("action")!.Contains("/export", StringComparison.Ordinal));
        var choice = form.QuerySelector("select[name=purpose]")!;

        var without = await AskAsync(site, form, null);
        var unknown = await AskAsync(site, form, "99");
        var asked = await AskAsync(site, form, choice.QuerySelectorAll("option").Single(o => o.TextContent == "入户核查").GetAttribute("value"));

        Assert.True(choice.HasAttribute("required"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.OK), (without, unknown, asked));
        Assert.Equal(["入户核查"], await PurposesAsync(site, "ExportChildren"));
    }

    [Theory, DatabaseData]
    public async Task Without_a_purpose_numbers_stay_hidden_and_the_field_says_why(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Registrar);
        var (person, id) = site.Children.First(c => c.Key.School is not null);

        using var fields = new FormUrlEncodedContent([new("_handler", "reveal"), new("Input.Purpose", " "), new("__RequestVerificationToken", await PeopledSite.TokenAsync(site.Browser(Registrar), Ct))]);
        using var answer = await site.Browser(Registrar).PostAsync($"/children/{id}?why=Ledger", fields, Ct);
        var page = await Site.PageAsync(answer, Ct);

        var field = page.QuerySelector("input[name='Input.Purpose']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("查看目的", page.QuerySelector($"#{field.GetAttribute("aria-describedby")!.Split(' ')[^1]}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field.Id, page.QuerySelector("[role=alert] a")!.GetAttribute("data-field"));
        Assert.DoesNotContain(person.IdNumber, page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static string FirstChild(IDocument list) => list.QuerySelector("main [data-label=姓名] a")!.GetAttribute("href")!;

    private static async Task<HttpStatusCode> AskAsync(PeopledSite site, IElement form, string? purpose)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(purpose is null ? fields : fields.Append(new("purpose", purpose)));
        using var answer = await site.Browser(Registrar).PostAsync(form.GetAttribute("action"), content, Ct);
        return answer.StatusCode;
    }

    private static async Task<IDocument> PageAsync(PeopledSite site, string address)
    {
        using var answer = await site.Browser(Registrar).GetAsync(address, Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return await Site.PageAsync(answer, Ct);
    }

    private static Task<List<string?>> PurposesAsync(PeopledSite site, string action) => site.District.AsSystemAsync(db =>
        db.AuditRows.Where(r => r.Action == action && r.Outcome == "ok").OrderBy(r => r.Sequence).Select(r => r.Purpose).ToListAsync(Ct));
}
