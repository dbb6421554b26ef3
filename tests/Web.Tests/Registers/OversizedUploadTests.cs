using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Baoxue.Domain.Registers;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Registers;

/// <summary>What is too long, or refused for what stands before the file, is refused while it is still being sent.</summary>
public sealed class OversizedUploadTests
{
    private const int Most = 4 << 20;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_body_that_passes_the_limit_is_refused_at_once_and_its_connection_closed(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        await using var line = await LineAsync(site);

        using var endless = await line.BeginAsync(null, Ct);
        await UploadLine.SendChunkAsync(endless, UploadLine.UpToFile("endless.csv") + new string('1', Most), Ct);
        var passed = Stopwatch.StartNew();
        var sending = SendOnAsync(endless);
        var answer = await UploadLine.AnswerAsync(endless, Ct);
        var answered = passed.Elapsed;
        await sending;

        Assert.Equal((422, new RegisterRefusals.FileTooLarge("endless.csv", Most).Message), answer);
        Assert.True(answered < Soon, $"answered after {answered}");
        Assert.True(passed.Elapsed < Soon, $"closed after {passed.Elapsed}");
        Assert.Equal("RefuseUpload FileTooLarge", (await site.AuditedAsync("endless.csv"))[^1]);
        Assert.Empty(Kept(site));
    }

    [Theory, DatabaseData]
    public async Task A_length_too_long_is_refused_before_the_file_comes(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        await using var line = await LineAsync(site);

        using var announced = await line.BeginAsync(600 << 20, Ct);
        await announced.GetStream().WriteAsync(Encoding.UTF8.GetBytes(UploadLine.UpToFile("announced.csv")), Ct);
        var sent = Stopwatch.StartNew();
        var answer = await UploadLine.AnswerAsync(announced, Ct);
        await UploadLine.ClosedAsync(announced, Ct);

        Assert.Equal((422, new RegisterRefusals.FileTooLarge("announced.csv", Most).Message), answer);
        Assert.True(sent.Elapsed < Soon, $"closed after {sent.Elapsed}");
        Assert.Equal("RefuseUpload FileTooLarge", (await site.AuditedAsync("announced.csv"))[^1]);
    }

    [Theory, DatabaseData]
    public async Task Fields_that_are_long_together_or_alone_are_not_read_to_their_end(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        await using var line = await LineAsync(site);
        string[] bodies =
        [
            UploadLine.Field("source", new string('1', 4_001)),
            UploadLine.Field("source", "Student") + $"--{UploadLine.Boundary}\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n{new string('1', 100_000)}",
            string.Concat(Enumerable.Range(0, 21).Select(i => UploadLine.Field($"field{i}", new string('1', 4_000)))),
        ];
        foreach (var body in bodies)
        {
            using var client = await line.BeginAsync(null, Ct);
            await UploadLine.SendChunkAsync(client, body, Ct);
            var sent = Stopwatch.StartNew();

            Assert.Equal((422, new RegisterRefusals.UploadUnreadable().Message), await UploadLine.AnswerAsync(client, Ct));
            Assert.True(sent.Elapsed < Soon, $"answered after {sent.Elapsed}");
        }

        Assert.Empty(Kept(site));
    }

    [Theory, DatabaseData]
    public async Task A_day_that_lies_ahead_is_refused_before_the_file_comes(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        await using var line = await LineAsync(site);

        using var client = await line.BeginAsync(2 << 20, Ct);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(UploadLine.UpToFile("ahead.csv", asOf: "2026-11-24")), Ct);
        var answer = await UploadLine.AnswerAsync(client, Ct);

        Assert.Equal((422, new RegisterRefusals.AsOfInFuture(new(2026, 11, 24), PeopledSite.Today).Message), answer);
        Assert.Equal("RefuseUpload AsOfInFuture", (await site.AuditedAsync("ahead.csv"))[^1]);
        Assert.Empty(Kept(site));
        Assert.Equal(2, await site.District.AsSystemAsync(db => db.RegisterLoads.CountAsync(Ct)));
    }

    private static Task<UploadLine> LineAsync(PeopledSite site) =>
        UploadLine.OpenAsync(site, Ct, services => services.AddSingleton(UploadPolicy.Default with { MostBytes = Most }));

    // As a sender does who looks at nothing: until the connection is gone.
    private static async Task SendOnAsync(TcpClient client)
    {
        var more = new string('1', 64 * 1024);
        try
        {
            while (true)
            {
                await UploadLine.SendChunkAsync(client, more, Ct);
            }
        }
        catch (IOException)
        {
        }
    }

    private static IEnumerable<string> Kept(PeopledSite site) => Directory.EnumerateFiles(Path.Combine(site.District.Directory, "uploads"));
}
