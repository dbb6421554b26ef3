using System.Net;
using Baoxue.Data;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(PeopledSites sites)
{
    private static readonly Dictionary<string, string> Always = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Cache-Control"] = "no-store",
    };

    private static readonly string[] Policy =
        ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "/sign-in", HttpStatusCode.OK)]
    [InlineData(null, "/children", HttpStatusCode.Redirect)]
    [InlineData(null, "/healthz", HttpStatusCode.OK)]
    [InlineData("registrar", "/children", HttpStatusCode.OK)]
    [InlineData("registrar", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("registrar", "/children/00000000-0000-0000-0000-000000000000?why=Ledger", HttpStatusCode.NotFound)]
    [InlineData("teacher", "/loads", HttpStatusCode.Forbidden)]
    public async Task Every_answer_forbids_what_no_page_needs(string? userName, string address, HttpStatusCode expected)
    {
        var site = await sites.OnAsync(new TestDatabase(DatabaseSettings.Sqlite));

        using var answer = await (userName is null ? site.Stranger() : site.Browser(userName)).GetAsync(address, Ct);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(Always, Always.Keys.ToDictionary(h => h, h => answer.Headers.TryGetValues(h, out var values) ? string.Join(", ", values) : ""));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split(';', StringSplitOptions.TrimEntries);
        Assert.Empty(Policy.Except(policy));
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*', StringComparison.Ordinal) || p.Contains("http", StringComparison.Ordinal));
    }
}
