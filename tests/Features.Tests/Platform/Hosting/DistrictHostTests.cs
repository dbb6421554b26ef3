using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Baoxue.Features.Tests.Platform.Hosting;

public sealed class DistrictHostTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baoxue-host-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_copy_that_the_database_wrote_itself_is_brought_up()
    {
        var settings = Settings("first.db");
        await DistrictHost.PrepareAsync(settings, new DistrictClock(), Ct);
        await AskAsync(settings.Database, $"VACUUM INTO '{Path.Combine(_folder.FullName, "copy.db")}'");

        var copy = Settings("copy.db");
        Assert.Equal("delete", await AskAsync(new DatabaseSettings(DatabaseSettings.Sqlite, copy.Database.Connection), "PRAGMA journal_mode"));
        var keys = await DistrictHost.PrepareAsync(copy, new DistrictClock(), Ct);

        Assert.NotEmpty(keys.Fingerprint);
        Assert.Equal("wal", await AskAsync(copy.Database, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task What_it_makes_is_for_the_owner_alone()
    {
        var data = Path.Combine(_folder.FullName, "new");
        await DistrictHost.PrepareAsync(Settings(Path.Combine(data, "one.db"), data: data), new DistrictClock(), Ct);

        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.GetDirectories(data, "*", SearchOption.AllDirectories).Append(data))
            {
                Assert.Equal((folder, OwnerOnly | UnixFileMode.UserExecute), (folder, File.GetUnixFileMode(folder)));
            }

            foreach (var file in Directory.GetFiles(data, "one.db*"))
            {
                Assert.Equal((file, OwnerOnly), (file, File.GetUnixFileMode(file)));
            }
        }
    }

    [Theory]
    [InlineData(null, CipherSuite.National)]
    [InlineData("national", CipherSuite.National)]
    [InlineData("international", CipherSuite.International)]
    public async Task A_new_installation_makes_keys_of_the_suite_that_is_set_and_keeps_them(string? ciphers, CipherSuite made)
    {
        var first = await DistrictHost.PrepareAsync(Settings("one.db", ciphers), new DistrictClock(), Ct);
        var again = await DistrictHost.PrepareAsync(Settings("one.db", "international"), new DistrictClock(), Ct);

        Assert.Equal((made, made, first.Fingerprint), (first.Suite, again.Suite, again.Fingerprint));
    }

    [Fact]
    public void An_unknown_suite_is_refused_by_name() =>
        Assert.Contains("rot13", Assert.Throws<ArgumentException>(() => Settings("one.db", "rot13")).Message, StringComparison.Ordinal);

    private HostSettings Settings(string database, string? ciphers = null, string? data = null) => HostSettings.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Data"] = data ?? _folder.FullName,
        ["Ciphers"] = ciphers,
        ["Connection"] = Path.Combine(_folder.FullName, database),
    }).Build());

    private static async Task<string?> AskAsync(DatabaseSettings settings, string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={settings.Connection};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(Ct) as string;
    }
}
