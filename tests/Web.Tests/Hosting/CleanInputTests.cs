using System.Net;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Hosting;

[Collection(nameof(OneSite))]
public sealed class CleanInputTests(RunningSite site)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_searched_for_reaches_the_page_without_NUL_and_control_characters()
    {
        var browser = await RegistrarAsync();
        var page = await RunningSite.PageAsync(await browser.GetAsync("/children", Ct), Ct);
        var fields = page.QuerySelectorAll("form.filters input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["text"] = "王\0小\u0007芳";

        using var found = await browser.PostAsync("/children", new FormUrlEncodedContent(fields), Ct);
        using var list = await browser.GetAsync(found.Headers.Location, Ct);

        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        Assert.Equal("王小芳", (await RunningSite.PageAsync(list, Ct)).QuerySelector("input[name=text]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/children?township=%00341602")]
    [InlineData("/children?school=a%00b&status=%01")]
    [InlineData("/children?q=%00")]
    [InlineData("/children?%00=1&township=%ED%A0%80")]
    [InlineData("/admin/organizations?search=%00")]
    public async Task An_address_with_a_NUL_or_half_a_character_still_opens(string address)
    {
        using var answer = await (await RegistrarAsync()).GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain('\0', await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_name_with_a_NUL_is_as_good_as_the_name_without_at_the_door()
    {
        await RegistrarAsync();

        var (_, answer) = await site.SignInAsync("regis\0trar", SeatDemoAccounts.Password, Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<HttpClient> RegistrarAsync()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
            var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
            Assert.True((await useCases.RunAsync(new LoadReference.Command(), Ct)).IsOk);
            Assert.True((await useCases.RunAsync(new SeedDistrict.Command(), Ct)).IsOk);
            Assert.True((await useCases.RunAsync(new SeatDemoAccounts.Command(), Ct)).IsOk);
        }

        var (browser, answer) = await site.SignInAsync("registrar", SeatDemoAccounts.Password, Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}
