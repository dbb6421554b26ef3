using System.Net;
using System.Text.RegularExpressions;
using Baoxue.Data;
using Baoxue.Features.Registers.Demo;
using Baoxue.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench.Ledger;

/// <summary>The whole application on loopback, with one endpoint more: the least that answering fifty rows can cost.</summary>
internal sealed partial class LedgerSite : IAsyncDisposable
{
    public const string Bare = "/bench/bare";
    private readonly WebApplication _app;

    private LedgerSite(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<LedgerSite> StartAsync(string folder, string? server)
    {
        string[] args =
        [
            "--applicationName", "Baoxue.Web", "--environment", "Production", "--urls", "http://127.0.0.1:0", "--Port", "0", "--Data", folder, "--District", "full", "--AsOf", "2026-09-20",
            "--Web:RequestsPerMinute", "1000000", "--Logging:LogLevel:Default", "Error",
            .. server is null ? Array.Empty<string>() : ["--Database", "postgres", "--Connection", server],
        ];
        var app = await DistrictApp.BuildAsync(args);
        app.MapGet(Bare, BareAsync);
        await app.StartAsync();
        return new LedgerSite(app);
    }

    /// <summary>A browser signed in under a demonstration account.</summary>
    public async Task<HttpClient> SignInAsync(string userName)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await browser.GetStringAsync("/sign-in");
        var fields = HiddenField().Matches(page).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        fields["Input.UserName"] = userName;
        fields["Input.Password"] = SeatDemoAccounts.Password;
        using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        return answer.StatusCode == HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"{userName} could not sign in: {answer.StatusCode}.");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> BareAsync(DistrictDb db, string from, CancellationToken ct) => Results.Json(
        await db.Children.AsNoTracking().Where(c => string.Compare(c.NameOrder, from) > 0).OrderBy(c => c.NameOrder).Take(50)
            .Select(c => new { c.Id, c.Name, c.BirthOn, c.ClassName }).ToListAsync(ct));

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"|<input type="hidden" name="([^"]+)"\s*/?>""")]
    private static partial Regex HiddenField();
}
