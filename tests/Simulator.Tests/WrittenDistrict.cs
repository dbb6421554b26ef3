using System.Security.Cryptography;
using System.Text.Json;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests;

/// <summary>The files of the small district, written once and read back.</summary>
public sealed class WrittenDistrict : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("baoxue-simulator").FullName;
    private readonly Dictionary<string, ReadTable> _files = [];

    public WrittenDistrict()
        : this(SmallDistrict.One)
    {
    }

    internal WrittenDistrict(Simulation simulation, DirtRates? rates = null, int editions = 1)
    {
        SimulationFiles.Write(simulation, _directory, rates: rates, editions: editions);
        using var json = JsonDocument.Parse(Text("summary.json"));
        Summary = json.RootElement.Clone();
        Dirt = Answer("dirt.csv");
        People = Answer("people.csv");
        Dropouts = Answer("dropouts.csv");
        ListAnswers = Answer("lists.csv");
    }

    public const string HouseholdName = "户籍-20261015.csv";

    public const string StudentName = "学籍-20261015.xlsx";

    public const string EarlierStudentName = "学籍-20251015.xlsx";

    public const string PovertyName = "脱贫户与监测户名册-20261015.xlsx";

    public JsonElement Summary { get; }

    public IReadOnlyList<string[]> Dirt { get; }

    public IReadOnlyList<string[]> People { get; }

    public IReadOnlyList<string[]> Dropouts { get; }

    public IReadOnlyList<string[]> ListAnswers { get; }

    /// <summary>The lines of people.csv by the names of their columns.</summary>
    public IEnumerable<Dictionary<string, string>> Facts()
    {
        var headers = ReadTable.All(Path.Combine(_directory, "answers", "people.csv"))[0].Cells;
        return People.Select(p => headers.Zip(p).ToDictionary(f => f.First, f => f.Second));
    }

    public List<(int Number, string[] Cells)> AllRows(string name) => ReadTable.All(Path.Combine(_directory, name));

    public ReadTable File(string name) => _files.TryGetValue(name, out var table) ? table : _files[name] = ReadTable.Open(Path.Combine(_directory, name));

    /// <summary>Every file, answers too, with the hash of its bytes.</summary>
    public IReadOnlyList<string> Hashes() =>
    [
        .. Directory.GetFiles(_directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(_directory, f)} {Convert.ToHexString(SHA256.HashData(System.IO.File.ReadAllBytes(f)))}"),
    ];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string Text(string name) => System.IO.File.ReadAllText(Path.Combine(_directory, "answers", name));

    private List<string[]> Answer(string name) => [.. ReadTable.All(Path.Combine(_directory, "answers", name)).Skip(1).Select(r => r.Cells)];
}
