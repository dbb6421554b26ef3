using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Hosting;

public sealed class RequestLimitsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_when_all_places_are_taken_is_told_to_come_back_before_anybody_asks_who_it_is()
    {
        var door = new HeldDoor();
        await OnSiteAsync(new WebSettings { ConcurrentRequests = 1, WaitingRequests = 0 }, services => services.AddSingleton<IAuthorizationHandler>(door), async site =>
        {
            using var browser = site.Browser();
            var first = browser.GetAsync("/children", Ct);
            await door.Reached.WaitAsync(Ct);

            using var second = await browser.GetAsync("/children", Ct);
            using var health = await browser.GetAsync("/healthz", Ct);
            var asked = door.Asked;
            door.Open();
            using var served = await first;
            using var third = await browser.GetAsync("/children", Ct);

            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2)), (second.StatusCode, second.Headers.RetryAfter?.Delta));
            Assert.Equal((HttpStatusCode.OK, 1), (health.StatusCode, asked));
            Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (served.StatusCode, third.StatusCode));
        });
    }

    [Fact]
    public Task A_user_who_asks_too_often_has_to_wait_at_every_address_and_nobody_else_has() =>
        OnSiteAsync(new WebSettings { RequestsPerMinute = 6 }, null, async site =>
        {
            var password = await RunningSite.AccountAsync(site.Services, "busy.one", Role.BureauRegistrar, Ct);
            var (browser, _) = await site.SignInAsync("busy.one", password, Ct);
            var (elsewhere, _) = await site.SignInAsync("busy.one", password, Ct, "192.0.2.2");
            var answers = new List<HttpStatusCode>();
            for (var i = 0; i < 7; i++)
            {
                using var answer = await browser.GetAsync(Links.ChangePassword, Ct);
                answers.Add(answer.StatusCode);
            }

            using var late = await elsewhere.GetAsync(Links.ChangePassword, Ct);
            using var stranger = await site.Browser().GetAsync(Links.SignIn, Ct);

            Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 6), HttpStatusCode.TooManyRequests], answers);
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(30)), (late.StatusCode, late.Headers.RetryAfter?.Delta));
            Assert.Equal(HttpStatusCode.OK, stranger.StatusCode);
        });

    [Fact]
    public Task Whoever_is_turned_away_again_and_again_has_to_wait_as_well() =>
        OnSiteAsync(new WebSettings { RequestsPerMinute = 6 }, null, async site =>
        {
            var (browser, _) = await site.SignInAsync("busy.two", await RunningSite.AccountAsync(site.Services, "busy.two", Role.BureauRegistrar, Ct), Ct);
            await RunningSite.SettleAsync(site.Services, "busy.two", Ct);
            var answers = new List<HttpStatusCode>();
            for (var i = 0; i < 8; i++)
            {
                using var answer = await browser.GetAsync(Links.Accounts, Ct);
                answers.Add(answer.StatusCode);
            }

            Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Forbidden, 6), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
        });

    [Fact]
    public Task An_address_that_tries_too_many_accounts_has_to_wait_even_with_the_right_password() =>
        OnSiteAsync(new WebSettings(), null, async site =>
        {
            var password = await RunningSite.AccountAsync(site.Services, "late.one", Role.BureauRegistrar, Ct);
            for (var i = 0; i < SignInLimit.TriesPerMinute; i++)
            {
                var (_, wrong) = await site.SignInAsync("", "", Ct);
                Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            }

            var (_, late) = await site.SignInAsync("late.one", password, Ct);
            var (_, elsewhere) = await site.SignInAsync("late.one", password, Ct, "192.0.2.2");

            Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);
        });

    private static async Task OnSiteAsync(WebSettings web, Action<IServiceCollection>? also, Func<Site, Task> look)
    {
        var folder = Directory.CreateTempSubdirectory("baoxue-limits-");
        try
        {
            await using var site = new Site(new Dictionary<string, string> { ["Data"] = folder.FullName, ["District"] = "small" }, worksByItself: false, also: services =>
            {
                services.AddSingleton(web);
                also?.Invoke(services);
            });
            await look(site);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Asks along who may pass, and keeps the first waiting until it is opened.</summary>
    private sealed class HeldDoor : IAuthorizationHandler
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _asked;

        public Task Reached => _reached.Task;

        public int Asked => _asked;

        public void Open() => _open.SetResult();

        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            Interlocked.Increment(ref _asked);
            _reached.TrySetResult();
            return _open.Task;
        }
    }
}
