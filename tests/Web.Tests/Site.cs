using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Baoxue.Features.Platform.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests;

/// <summary>The whole site in this process, with the settings of one installation.</summary>
public sealed class Site : IAsyncDisposable
{
    private const string AddressHeader = "X-Test-Address";
    private readonly WebApplicationFactory<Program> _factory;
    private readonly bool _listens;

    /// <param name="settings">Of the installation.</param>
    /// <param name="worksByItself">Whether jobs are done in the background, or only when a test has them done.</param>
    /// <param name="listens">Whether requests come over a real connection instead of from the same process.</param>
    /// <param name="also">What else the services should be.</param>
    public Site(IReadOnlyDictionary<string, string> settings, bool worksByItself = true, bool listens = false, Action<IServiceCollection>? also = null)
    {
        _listens = listens;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            // The factory's own choice of a free port gives way to what the site listens on when nobody says.
            host.UseSetting("Port", "0");

            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<IStartupFilter, Addresses>();
                also?.Invoke(services);
                foreach (var worker in services.Where(s => !worksByItself && s.ImplementationType == typeof(JobWorker)).ToList())
                {
                    services.Remove(worker);
                }
            });
        });
        if (listens)
        {
            _factory.UseKestrel();
            _factory.StartServer();
        }
    }

    public IServiceProvider Services => _factory.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>A browser that keeps cookies and shows redirects, at an address of its own.</summary>
    public HttpClient Browser(string address = "192.0.2.1", CookieContainer? cookies = null)
    {
        var client = _listens
            ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new() }) { BaseAddress = Address }
            : _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.Add(AddressHeader, address);
        return client;
    }

    /// <summary>A browser signed in with the account, or the page that refused it.</summary>
    public async Task<(HttpClient Browser, HttpResponseMessage Answer)> SignInAsync(string userName, string password, CancellationToken ct, string address = "192.0.2.1", CookieContainer? cookies = null)
    {
        var browser = Browser(address, cookies);
        var page = await PageAsync(await browser.GetAsync("/sign-in", ct), ct);
        var fields = page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Input.UserName"] = userName;
        fields["Input.Password"] = password;
        return (browser, await browser.PostAsync("/sign-in", new FormUrlEncodedContent(fields), ct));
    }

    public static async Task<IDocument> PageAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var text = await answer.Content.ReadAsStringAsync(ct);
        return await BrowsingContext.New(AngleSharp.Configuration.Default).OpenAsync(r => r.Content(text), ct);
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    /// <summary>In this process nobody has an address unless the browser says which.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[AddressHeader], out var address) ? address : null;
                return rest(http);
            });
            next(app);
        };
    }
}
