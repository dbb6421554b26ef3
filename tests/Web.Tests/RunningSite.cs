using AngleSharp;
using AngleSharp.Dom;
using Baoxue.Features.Platform.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests;

/// <summary>The whole site in this process, on an empty SQLite installation with one account for each role that a test needs.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("baoxue-web-");
    private WebApplicationFactory<Program> _factory = null!;

    public IServiceProvider Services => _factory.Services;

    public ValueTask InitializeAsync()
    {
        // The composition reads its settings before a test could change them otherwise.
        Environment.SetEnvironmentVariable("BAOXUE_DATA", _directory.FullName);
        Environment.SetEnvironmentVariable("BAOXUE_DISTRICT", "small");
        _factory = new WebApplicationFactory<Program>();
        Assert.Equal(_directory.FullName, Services.GetRequiredService<HostSettings>().District.DataDirectory);
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser that keeps cookies and shows redirects.</summary>
    public HttpClient Browser()
    {
        var client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>A browser signed in with the account, or the page that refused it.</summary>
    public async Task<(HttpClient Browser, HttpResponseMessage Answer)> SignInAsync(string userName, string password, CancellationToken ct)
    {
        var browser = Browser();
        var page = await PageAsync(await browser.GetAsync("/sign-in", ct), ct);
        var fields = page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Input.UserName"] = userName;
        fields["Input.Password"] = password;
        return (browser, await browser.PostAsync("/sign-in", new FormUrlEncodedContent(fields), ct));
    }

    public static async Task<IDocument> PageAsync(HttpResponseMessage answer, CancellationToken ct) =>
        await BrowsingContext.New(AngleSharp.Configuration.Default).OpenAsync(async r => r.Content(await answer.Content.ReadAsStringAsync(ct)), ct);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
