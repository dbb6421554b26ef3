using System.Net;
using System.Net.Sockets;
using System.Text;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Registers;

/// <summary>Whoever sends a part of an upload and hangs up leaves nothing but a line in the audit log.</summary>
public sealed class BrokenUploadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_sender_who_hangs_up_leaves_nothing_but_the_record_of_it(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        await using var line = await UploadLine.OpenAsync(site, Ct);
        var before = await site.SeenAsync();
        (string Name, bool InChunks, Action<TcpClient> HangUp)[] ways =
        [
            ("cut.csv", false, c => c.Client.Close(0)),
            ("reset.csv", false, Reset),
            ("ended.csv", false, c => c.Client.Shutdown(SocketShutdown.Send)),
            ("chunks.csv", true, Reset),
        ];
        foreach (var (name, inChunks, hangUp) in ways)
        {
            using var client = await line.BeginAsync(inChunks ? null : 10 << 20, Ct);
            await SendAsync(client, UploadLine.UpToFile(name) + "学籍号,姓名\r\n" + new string('1', 200_000), inChunks);
            await Eventually.IsAsync(() => Task.FromResult(Kept(site).Any(f => new FileInfo(f).Length > 100_000)), $"{name} is being kept", Ct);

            hangUp(client);

            await Eventually.IsAsync(async () => (await site.AuditedAsync(name)).Contains("RefuseUpload UploadBrokeOff"), $"{name} is recorded", Ct);
            Assert.Empty(Kept(site));
        }

        Assert.Equal(2, await site.District.AsSystemAsync(db => db.RegisterLoads.CountAsync(Ct)));
        Assert.Equal(before, await site.SeenAsync());
        Assert.Equal(HttpStatusCode.OK, await line.AskAsync(Links.Loads, Ct));
    }

    [Theory, DatabaseData]
    public async Task A_sender_who_hangs_up_before_the_file_has_a_name_leaves_nothing_at_all(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        await using var line = await UploadLine.OpenAsync(site, Ct);
        var audited = await AuditedAsync(site);
        foreach (var hangUp in new Action<TcpClient>[] { Reset, c => c.Client.Shutdown(SocketShutdown.Send) })
        {
            using var client = await line.BeginAsync(10 << 20, Ct);
            await SendAsync(client, UploadLine.Field("source", "Student"), inChunks: false);
            hangUp(client);
        }

        // Both requests are over once the site is asked to stop and has stopped.
        await line.DisposeAsync();
        Assert.Empty(Kept(site));
        Assert.Equal(audited, await AuditedAsync(site));
        Assert.Equal(2, await site.District.AsSystemAsync(db => db.RegisterLoads.CountAsync(Ct)));
    }

    private static Task<int> AuditedAsync(PeopledSite site) => site.District.AsSystemAsync(db => db.AuditRows.CountAsync(r => r.Action == "RefuseUpload" || r.Action == "StartLoad", Ct));

    private static async Task SendAsync(TcpClient client, string text, bool inChunks)
    {
        if (inChunks)
        {
            await UploadLine.SendChunkAsync(client, text, Ct);
            return;
        }

        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Ct);
    }

    private static void Reset(TcpClient client)
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    private static IEnumerable<string> Kept(PeopledSite site) => Directory.EnumerateFiles(Path.Combine(site.District.Directory, "uploads"));
}
