using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Platform;

public sealed class SignInTests(RunningSites sites) : IClassFixture<RunningSites>
{
    private static readonly string[] Open = ["/sign-in", "/healthz", "/readyz"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Every_page_but_the_door_sends_a_stranger_to_the_door(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var routes = site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => !r.Contains("_framework", StringComparison.Ordinal) && !r.Contains('*') && !Path.HasExtension(r) && !r.StartsWith("/problem", StringComparison.Ordinal) && !r.StartsWith("/dev", StringComparison.Ordinal))
            .Select(r => r.Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.OrdinalIgnoreCase))
            .Where(r => !r.Contains('{')).Distinct().Except(Open).ToList();
        Assert.True(routes.Count >= 15, string.Join(' ', routes));
        using var stranger = site.Browser();

        foreach (var route in routes)
        {
            using var answer = await stranger.GetAsync(route, Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal)
                || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{route}: {answer.StatusCode}");
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory, DatabaseData]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await site.AccountAsync("liu.yi", Role.BureauRegistrar, Ct);

        var (_, wrong) = await site.SignInAsync("liu.yi", "Wrong-2026", Ct);
        var (_, unknown) = await site.SignInAsync("nobody.here", "Wrong-2026", Ct);

        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        var texts = new List<string?>();
        foreach (var answer in new[] { wrong, unknown })
        {
            texts.Add((await RunningSite.PageAsync(answer, Ct)).QuerySelector("[role=alert]")?.TextContent.Trim());
        }

        Assert.NotNull(texts[0]);
        Assert.Equal(texts[0], texts[1]);
    }

    [Theory, DatabaseData]
    public async Task A_first_password_opens_nothing_but_its_own_change(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var password = await site.AccountAsync("chen.er", Role.BureauRegistrar, Ct);
        var (browser, answer) = await site.SignInAsync("chen.er", password, Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var children = await browser.GetAsync("/children", Ct);
        Assert.Equal(HttpStatusCode.Redirect, children.StatusCode);
        Assert.DoesNotContain("/children", children.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Five_wrong_passwords_lock_the_right_one_out(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var password = await site.AccountAsync("zhang.san", Role.BureauRegistrar, Ct);
        for (var i = 0; i < AccountServices.FailuresBeforeLock; i++)
        {
            await site.SignInAsync("zhang.san", "Wrong-2026", Ct);
        }

        var (_, answer) = await site.SignInAsync("zhang.san", password, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
