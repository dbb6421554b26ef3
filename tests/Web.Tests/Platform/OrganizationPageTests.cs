using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Platform;

public sealed class OrganizationPageTests(RunningSites sites) : IClassFixture<RunningSites>
{
    private const string Password = "Baoxue-2026-ok";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_post_bears_the_title_given_or_else_the_name_of_its_role(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "wu.anquan", Role.SecurityAdministrator);
        await site.AccountAsync("zheng.gan", Role.BureauStaff, Ct);
        await site.AccountAsync("fu.shou", Role.BureauStaff, Ct);
        var (account, other) = ((await AccountAsync(site, "zheng.gan")).ToString(), (await AccountAsync(site, "fu.shou")).ToString());
        var town = await BodyAsync(site, "341602103");

        await PostAsync(browser, town.Id, "appoint", ("role", "TownshipOfficer"), ("title", " 教育专干 "), ("account", account), ("from", "2026-11-01"));
        await PostAsync(browser, town.Id, "appoint", ("role", "TownshipOfficer"), ("title", ""), ("account", account), ("from", "2026-11-01"));
        await PostAsync(browser, town.Id, "appoint", ("role", "TownshipOfficer"), ("title", "教育专干"), ("account", other), ("from", "2026-11-02"));

        var posts = (await BodyAsync(site, "341602103")).Posts.Where(p => p.Role == Role.TownshipOfficer).ToDictionary(p => p.Title, p => p.Holders.Count);
        Assert.Equal(new Dictionary<string, int> { ["教育专干"] = 2, [Role.TownshipOfficer.ChineseName] = 1 }, posts);
    }

    [Theory, DatabaseData]
    public async Task A_vacant_seat_of_the_leading_group_is_filled_and_vacated_on_the_page_of_its_body(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "zhou.anquan", Role.SecurityAdministrator);
        var town = await BodyAsync(site, "341602107");
        var page = await RunningSite.PageAsync(await browser.GetAsync(Address(town.Id), Ct), Ct);
        var seat = page.QuerySelectorAll("select[name=post] option").Single(o => o.TextContent == "镇长（空缺）").GetAttribute("value")!;

        await PostAsync(browser, town.Id, "appoint", ("post", seat), ("role", "TownshipOfficer"), ("title", ""), ("account", ""), ("holder", "梅镇长"), ("from", "2026-11-01"));

        Assert.Equal("梅镇长", await SeatedAsync(browser, town.Name, "2026-11-01"));
        Assert.Equal("空缺", await SeatedAsync(browser, town.Name, "2026-10-31"));
        var held = (await BodyAsync(site, "341602107")).Posts.Single(p => p.Id.Value.ToString() == seat).Holders.Single();
        await PostAsync(browser, town.Id, "end-appointment", ("appointment", held.Id.Value.ToString()), ("last", "2026-11-05"));
        Assert.Equal("空缺", await SeatedAsync(browser, town.Name, "2026-11-06"));
    }

    [Theory, DatabaseData]
    public async Task A_vacant_post_says_who_fills_it(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "shen.dengji", Role.BureauRegistrar);

        var page = await RunningSite.PageAsync(await browser.GetAsync("/admin/organizations/leading-group", Ct), Ct);

        Assert.Contains("空缺", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main p a"), a => a.TextContent == "安全管理员" && a.GetAttribute("href")!.StartsWith("/admin/organizations/post-holders?q=", StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Whoever_holds_a_post_named_anew_and_does_not_leave_before_is_said_to_hold_it_still(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "he.anquan", Role.SecurityAdministrator);
        var town = await BodyAsync(site, "341602109");
        var today = site.Services.GetRequiredService<TimeProvider>().Today;
        await AppointAsync("李四", today.AddDays(-9), "");
        await AppointAsync("赵五", today.AddDays(-8), $"{today.AddDays(3):yyyy-MM-dd}");

        await AppointAsync("钱六", today.AddDays(4), "");

        var page = await RunningSite.PageAsync(await browser.GetAsync(Address(town.Id), Ct), Ct);
        Assert.Contains(page.QuerySelectorAll("[role=status]"), s => s.TextContent.Contains("已任职。李四仍担任这一职务", StringComparison.Ordinal));

        Task AppointAsync(string name, DateOnly from, string to) => PostAsync(
            browser, town.Id, "appoint", ("post", ""), ("role", "TownshipOfficer"), ("title", " 教育专干"), ("account", ""), ("holder", name), ("from", $"{from:yyyy-MM-dd}"), ("to", to));
    }

    [Theory, DatabaseData]
    public async Task A_renamed_body_shows_its_former_name_with_its_days(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "xi.tong", Role.SystemAdministrator);
        var town = await BodyAsync(site, "341602104");

        await PostAsync(browser, town.Id, "rename", ("name", "新牛集镇"), ("from", "2026-09-01"));

        var page = await RunningSite.PageAsync(await browser.GetAsync($"{Address(town.Id)}?on=2026-08-31", Ct), Ct);
        Assert.Equal("新牛集镇", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal($"{town.Name}（{town.ValidFrom:yyyy-MM-dd} 至 2026-08-31）", Said(page, "曾用名称"));
        Assert.Equal(town.Name, Said(page, "当日名称"));
    }

    [Theory, DatabaseData]
    public async Task Whoever_cannot_be_appointed_leaves_no_post_on_the_page(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "qian.anquan", Role.SecurityAdministrator);
        var town = await BodyAsync(site, "341602105");
        var administrator = (await AccountAsync(site, "qian.anquan")).ToString();

        var page = await RunningSite.PageAsync(await SendAsync(browser, town.Id, "appoint", ("role", "TownshipOfficer"), ("title", "专干"), ("account", administrator), ("from", "2026-11-01")), Ct);

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.DoesNotContain((await BodyAsync(site, "341602105")).Posts, p => p.Title == "专干");
    }

    [Theory, DatabaseData]
    public async Task A_refused_form_keeps_what_was_chosen_and_not_what_was_linked(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "jin.anquan", Role.SecurityAdministrator);
        var town = await BodyAsync(site, "341602108");
        var linked = $"{Address(town.Id)}?post={town.Posts[0].Id.Value}";

        var opened = await RunningSite.PageAsync(await browser.GetAsync(linked, Ct), Ct);
        using var answer = await SendAsync(browser, linked, "appoint", ("post", ""), ("role", "TownshipOfficer"), ("title", "专干"), ("account", ""), ("holder", ""), ("from", "2026-11-01"));
        var refused = await RunningSite.PageAsync(answer, Ct);

        Assert.Equal(town.Posts[0].Id.Value.ToString(), Chosen(opened));
        Assert.NotNull(refused.QuerySelector("[role=alert]"));
        Assert.Equal("", Chosen(refused));

        static string? Chosen(IDocument page) => page.QuerySelector<IHtmlSelectElement>("select[name=post]")!.Value;
    }

    [Theory, DatabaseData]
    public async Task The_way_to_a_body_is_written_in_the_names_of_the_day(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await SignedInAsync(site, "sun.tong", Role.SystemAdministrator);
        var town = await BodyAsync(site, "341602106");
        await PostAsync(browser, town.Id, "add-below", ("kind", "Village"), ("name", "东村"), ("code", "341602106901"), ("from", "2024-02-01"));
        await PostAsync(browser, town.Id, "rename", ("name", "新五马镇"), ("from", "2026-09-01"));
        var village = await BodyAsync(site, "341602106901");

        var page = await RunningSite.PageAsync(await browser.GetAsync($"{Address(village.Id)}?on=2026-08-31", Ct), Ct);

        var above = page.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == town.Name);
        Assert.Equal($"{Address(town.Id)}?on=2026-08-31", above.GetAttribute("href"));
    }

    private static async Task<string> SeatedAsync(HttpClient browser, string body, string on)
    {
        var group = await RunningSite.PageAsync(await browser.GetAsync($"/admin/organizations/leading-group?on={on}", Ct), Ct);
        return group.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(body, StringComparison.Ordinal)).QuerySelector("[data-label=姓名]")!.TextContent.Trim();
    }

    private static string Said(IDocument page, string term) =>
        page.QuerySelectorAll("dt").Single(t => t.TextContent == term).NextElementSibling!.TextContent.Trim();

    private static string Address(OrganizationId id) => $"/admin/organizations/{id.Value}";

    private static async Task PostAsync(HttpClient browser, OrganizationId id, string form, params (string Name, string Value)[] filled)
    {
        using var answer = await SendAsync(browser, id, form, filled);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, OrganizationId id, string form, params (string Name, string Value)[] filled) =>
        SendAsync(browser, Address(id), form, filled);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, string form, params (string Name, string Value)[] filled)
    {
        var page = await RunningSite.PageAsync(await browser.GetAsync(address, Ct), Ct);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)).Concat([new("_handler", form), new("__RequestVerificationToken", token)]));
        return await browser.PostAsync(address, content, Ct);
    }

    private static async Task<GetOrganization.Answer> BodyAsync(RunningSite site, string code)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
        var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
        var row = (await useCases.RunAsync(new ListOrganizations.Query(Search: code), Ct)).Single();
        return (await useCases.RunAsync(new GetOrganization.Query(row.Id), Ct))!;
    }

    private static async Task<Guid> AccountAsync(RunningSite site, string userName)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
        return (await scope.ServiceProvider.GetRequiredService<UseCases>().RunAsync(new ListAccounts.Query(), Ct)).Single(a => a.UserName == userName).Id;
    }

    private static async Task<HttpClient> SignedInAsync(RunningSite site, string userName, Role role)
    {
        var first = await site.AccountAsync(userName, role, Ct);
        await using var own = site.Services.CreateAsyncScope();
        await own.ServiceProvider.GetRequiredService<ActorDirectory>().BecomeAsync(await AccountAsync(site, userName), null, Ct);
        Assert.Null((await own.ServiceProvider.GetRequiredService<PasswordChange>().RunAsync(first, Password, Ct)).Problem);

        var (browser, answer) = await site.SignInAsync(userName, Password, Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}
