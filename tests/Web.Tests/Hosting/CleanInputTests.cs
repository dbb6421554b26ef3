using System.Net;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.Demo;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Hosting;

public sealed class CleanInputTests(RunningSites sites) : IClassFixture<RunningSites>
{
    private static readonly string[] Unreadable =
    [
        "/children?township=%00341602",
        "/children?school=a%00b&status=%01",
        "/children?q=%00",
        "/children?%00=1&township=%ED%A0%80",
        "/admin/organizations?search=%00",
        "/admin/organizations?on=341602201501010017",
        "/children?after=341602201501010017&before=x",
        "/loads?page=9999999999999",
        "/comparisons?page=-",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task What_is_searched_for_reaches_the_page_without_control_characters(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await RegistrarAsync(site);
        var page = await RunningSite.PageAsync(await browser.GetAsync("/children", Ct), Ct);
        var fields = page.QuerySelectorAll("form.filters input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["text"] = "王\u0001小\u0007芳\uFFFE";

        using var found = await browser.PostAsync("/children", new FormUrlEncodedContent(fields), Ct);
        using var list = await browser.GetAsync(found.Headers.Location, Ct);

        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        Assert.Equal("王小芳", (await RunningSite.PageAsync(list, Ct)).QuerySelector("input[name=text]")!.GetAttribute("value"));
    }

    [Theory, DatabaseData]
    public async Task An_address_with_what_no_page_can_read_still_opens(TestDatabase database)
    {
        var browser = await RegistrarAsync(await sites.OnAsync(database));
        foreach (var address in Unreadable)
        {
            using var answer = await browser.GetAsync(address, Ct);

            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.DoesNotContain('\0', await answer.Content.ReadAsStringAsync(Ct));
        }
    }

    [Theory, DatabaseData]
    public async Task A_control_character_in_a_form_is_as_if_it_were_not_there_and_a_NUL_is_refused(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await RegistrarAsync(site);

        var (_, bell) = await site.SignInAsync("regis\u0007trar", SeatDemoAccounts.Password, Ct);
        var (_, nul) = await site.SignInAsync("regis\0trar", SeatDemoAccounts.Password, Ct);

        Assert.Equal(HttpStatusCode.Redirect, bell.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, nul.StatusCode);
    }

    [Theory, DatabaseData]
    public async Task A_form_in_parts_is_cleaned_like_any_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var browser = await RegistrarAsync(site);
        var page = await RunningSite.PageAsync(await browser.GetAsync("/children", Ct), Ct);
        using var parts = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll("form.filters input[type=hidden]"))
        {
            parts.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        }

        parts.Add(new StringContent("王\0小芳"), "text");

        using var found = await browser.PostAsync("/children", parts, Ct);
        using var list = await browser.GetAsync(found.Headers.Location, Ct);

        Assert.Equal("王小芳", (await RunningSite.PageAsync(list, Ct)).QuerySelector("input[name=text]")!.GetAttribute("value"));
    }

    private static async Task<HttpClient> RegistrarAsync(RunningSite site)
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
            var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
            Assert.True((await useCases.RunAsync(new MarkDemonstration.Command(), Ct)).IsOk);
            Assert.True((await useCases.RunAsync(new LoadReference.Command(), Ct)).IsOk);
            Assert.True((await useCases.RunAsync(new SeedDistrict.Command(), Ct)).IsOk);
            Assert.True((await useCases.RunAsync(new SeatDemoAccounts.Command(), Ct)).IsOk);
        }

        var (browser, answer) = await site.SignInAsync("registrar", SeatDemoAccounts.Password, Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}
