using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Cli;

/// <summary>A small district taken in by commands alone, on SQLite when nothing else is said.</summary>
public class LoadedDistrict : IAsyncLifetime
{
    public const string AsOf = "2026-10-15";

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("baoxue-simulated-");

    /// <summary>How large the district is.</summary>
    protected virtual string Scale => "small";

    /// <summary>Which of all small districts it is.</summary>
    protected virtual string Seed => "3";

    /// <summary>How many autumns are taken in, the last of them the one compared.</summary>
    public virtual int Autumns => 1;

    /// <summary>Whether the lists of other offices are taken in as well.</summary>
    protected virtual bool HasLists => false;

    public TestDatabase Database { get; init; } = new(DatabaseSettings.Sqlite);

    public TestDistrict District { get; private set; } = null!;

    /// <summary>The folder of the register files.</summary>
    public string Files => _files.FullName;

    public CommandLine.Ended Simulated { get; private set; } = null!;

    public CommandLine.Ended Organizations { get; private set; } = null!;

    public CommandLine.Ended Household { get; private set; } = null!;

    public CommandLine.Ended Student { get; private set; } = null!;

    public CommandLine.Ended Compared { get; private set; } = null!;

    /// <summary>How each list was taken in.</summary>
    public Dictionary<RegisterSource, CommandLine.Ended> Lists { get; } = [];

    public string HouseholdFile => Path.Combine(Files, "户籍-20261015.csv");

    public string StudentFile => Path.Combine(Files, "学籍-20261015.xlsx");

    public string ListFile(RegisterSource list) => Path.Combine(Files, $"{RegisterSchema.Of(list).Name}-20261015.xlsx");

    public async ValueTask InitializeAsync()
    {
        Simulated = await CommandLine.RunAsync(Files, "simulate", "--scale", Scale, "--seed", Seed, "--as-of", AsOf, "--editions", $"{Autumns}", "--out", Files);
        District = await TestDistrict.CreateAsync(Database);
        var admin = await District.CommandAsync("admin", "create", "admin", "--name", "管理员");
        Assert.True(admin.ExitCode == 0, admin.Errors);
        Organizations = await District.CommandAsync("load", "organizations", Path.Combine(Files, "机构名册.csv"), "--json");
        Household = await District.CommandAsync("load", "household", HouseholdFile, "--as-of", AsOf, "--json");
        if (Autumns > 1)
        {
            await District.CommandAsync("load", "student", Path.Combine(Files, "学籍-20251015.xlsx"), "--as-of", "2025-10-15", "--accept", "学年交替", "--json");
        }

        Student = await District.CommandAsync([.. (string[])["load", "student", StudentFile, "--as-of", AsOf, "--json"], .. Autumns > 1 ? (string[])["--accept", "学年交替"] : []]);
        foreach (var list in HasLists ? RegisterSources.Listings : [])
        {
            Lists[list] = await District.CommandAsync("load", "listing", RegisterSchema.Of(list).Code, ListFile(list), "--as-of", AsOf, "--json");
        }

        Compared = await District.CommandAsync("compare", "--as-of", AsOf, "--json");
    }

    /// <summary>A figure of the answer key, by its path in summary.json.</summary>
    public long Answer(params string[] path) => Summary(answers => path.Aggregate(answers, (element, name) => element.GetProperty(name)).GetInt64());

    /// <summary>A text of the answer key.</summary>
    public string Text(string name) => Summary(answers => answers.GetProperty(name).GetString()!);

    private T Summary<T>(Func<JsonElement, T> read)
    {
        using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Files, "answers", "summary.json")));
        return read(summary.RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await District.DisposeAsync();
        _files.Delete(recursive: true);
    }
}
