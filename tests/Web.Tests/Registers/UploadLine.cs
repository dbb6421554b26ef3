using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Baoxue.Web.Tests.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Registers;

/// <summary>The registrar at the end of a real connection, on which an upload can be sent byte by byte.</summary>
internal sealed class UploadLine : IAsyncDisposable
{
    public const string Boundary = "cut";

    private readonly Site _site;
    private readonly HttpClient _browser;
    private readonly string _cookies;
    private readonly string _token;

    private UploadLine(Site site, HttpClient browser, string cookies, string token) => (_site, _browser, _cookies, _token) = (site, browser, cookies, token);

    public static async Task<UploadLine> OpenAsync(PeopledSite district, CancellationToken ct, Action<IServiceCollection>? also = null)
    {
        var jar = new CookieContainer();
        var (site, browser) = await district.ListenAsync(Uploads.Registrar, jar, also, ct);
        var token = await PeopledSite.TokenAsync(browser, ct);
        return new UploadLine(site, browser, jar.GetCookieHeader(site.Address), token);
    }

    /// <summary>Whether the site still answers.</summary>
    public async Task<HttpStatusCode> AskAsync(string address, CancellationToken ct)
    {
        using var answer = await _browser.GetAsync(address, ct);
        return answer.StatusCode;
    }

    /// <summary>Connects and sends the head of an upload; without a length its body comes in chunks.</summary>
    public async Task<TcpClient> BeginAsync(long? length, CancellationToken ct)
    {
        var client = new TcpClient();
        await client.ConnectAsync(_site.Address.Host, _site.Address.Port, ct);
        var body = length is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes}") : "Transfer-Encoding: chunked";
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST {Links.Uploads} HTTP/1.1\r\nHost: {_site.Address.Authority}\r\nCookie: {_cookies}\r\nRequestVerificationToken: {_token}\r\nContent-Type: multipart/form-data; boundary={Boundary}\r\n{body}\r\n\r\n"), ct);
        return client;
    }

    /// <summary>The fields of an upload, with the day it speaks of, up to the first byte of its file.</summary>
    public static string UpToFile(string name, string asOf = "2026-09-02") =>
        Field("source", "Student") + Field("mode", "Full") + Field("asOf", asOf) + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n";

    public static string Field(string name, string value) => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    /// <summary>Sends a piece of a body that comes in chunks.</summary>
    public static async Task SendChunkAsync(TcpClient client, string text, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        await client.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes($"{bytes.Length:X}\r\n"), .. bytes, .. "\r\n"u8], ct);
    }

    /// <summary>Status and message of the answer, read while the request may still be on its way.</summary>
    public static async Task<(int Status, string Message)> AnswerAsync(TcpClient client, CancellationToken ct)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        while (!text.ToString().Contains('}', StringComparison.Ordinal))
        {
            var read = await client.GetStream().ReadAsync(buffer, ct);
            Assert.True(read > 0, $"The connection ended with {text}");
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        var answer = text.ToString();
        using var body = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)]);
        return (int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture), body.RootElement.GetProperty("message").GetString()!);
    }

    /// <summary>Reads until the other side has closed the connection.</summary>
    public static async Task ClosedAsync(TcpClient client, CancellationToken ct)
    {
        var buffer = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, ct) > 0)
            {
            }
        }
        catch (IOException)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _site.DisposeAsync();
    }
}
