using AngleSharp.Dom;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests;

/// <summary>The site on an empty installation, on SQLite when nothing else is said; tests make the accounts they need.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("baoxue-web-");
    private DatabaseSettings? _server;
    private Site _site = null!;

    public TestDatabase Database { get; init; } = new(DatabaseSettings.Sqlite);

    public IServiceProvider Services => _site.Services;

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string> { ["Data"] = _directory.FullName, ["District"] = "small" };
        if (Database.Provider != DatabaseSettings.Sqlite)
        {
            _server = await Database.CreateAsync();
            (settings["Database"], settings["Connection"]) = (_server.Provider, _server.Connection);
        }

        _site = new Site(settings);
        var running = Services.GetRequiredService<HostSettings>();
        Assert.Equal((_directory.FullName, Database.Provider), (running.District.DataDirectory, running.Database.Provider));
    }

    /// <summary>A browser that keeps cookies and shows redirects.</summary>
    public HttpClient Browser() => _site.Browser();

    /// <summary>A browser signed in with the account, or the page that refused it.</summary>
    public Task<(HttpClient Browser, HttpResponseMessage Answer)> SignInAsync(string userName, string password, CancellationToken ct) =>
        _site.SignInAsync(userName, password, ct);

    public static Task<IDocument> PageAsync(HttpResponseMessage answer, CancellationToken ct) => Site.PageAsync(answer, ct);

    /// <summary>Opens a page and posts its first form that is no export with these fields filled in.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, Dictionary<string, string> filled, CancellationToken ct)
    {
        var page = await PageAsync(await browser.GetAsync(address, ct), ct);
        var form = (page.QuerySelector("main form:not(.export)") ?? page.QuerySelector("form"))!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        return await browser.PostAsync(form.GetAttribute("action") is { Length: > 0 } target ? target : address, new FormUrlEncodedContent(fields), ct);
    }

    /// <summary>Makes an account with a post at the bureau and gives its first password.</summary>
    public Task<string> AccountAsync(string userName, Role role, CancellationToken ct) => AccountAsync(Services, userName, role, ct);

    /// <summary>The same on another site.</summary>
    public static async Task<string> AccountAsync(IServiceProvider services, string userName, Role role, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
        var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
        Assert.True((await useCases.RunAsync(new LoadReference.Command(), ct)).IsOk);
        Assert.True((await useCases.RunAsync(new SeedDistrict.Command(), ct)).IsOk);
        var bureau = (await useCases.RunAsync(new ListOrganizations.Query(Search: "教育局"), ct)).First(o => o.Kind == OrganizationKind.EducationBureau);
        var account = (await useCases.RunAsync(new CreateAccount.Command(userName, "测试人员"), ct)).Value;
        var post = (await useCases.RunAsync(new CreatePost.Command(bureau.Id, "经办人", role), ct)).Value;
        Assert.True((await useCases.RunAsync(new AppointHolder.Command(post, null, account.AccountId, new DateOnly(2026, 1, 1)), ct)).IsOk);
        return account.FirstPassword;
    }

    /// <summary>As if the first password had been changed, without a new session.</summary>
    public static async Task SettleAsync(IServiceProvider services, string userName, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        await scope.ServiceProvider.GetRequiredService<DistrictDb>().Accounts.Where(a => a.UserName == userName).ExecuteUpdateAsync(set => set.SetProperty(a => a.MustChangePassword, false), ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_server is not null)
        {
            await TestDatabase.DropAsync(_server);
        }

        _directory.Delete(recursive: true);
    }
}
