using AngleSharp.Dom;
using Baoxue.Features.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests;

/// <summary>The site on an empty SQLite installation; tests make the accounts they need.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("baoxue-web-");
    private Site _site = null!;

    public IServiceProvider Services => _site.Services;

    public ValueTask InitializeAsync()
    {
        _site = new Site(new Dictionary<string, string> { ["Data"] = _directory.FullName, ["District"] = "small" });
        Assert.Equal(_directory.FullName, Services.GetRequiredService<HostSettings>().District.DataDirectory);
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser that keeps cookies and shows redirects.</summary>
    public HttpClient Browser() => _site.Browser();

    /// <summary>A browser signed in with the account, or the page that refused it.</summary>
    public Task<(HttpClient Browser, HttpResponseMessage Answer)> SignInAsync(string userName, string password, CancellationToken ct) =>
        _site.SignInAsync(userName, password, ct);

    public static Task<IDocument> PageAsync(HttpResponseMessage answer, CancellationToken ct) => Site.PageAsync(answer, ct);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
