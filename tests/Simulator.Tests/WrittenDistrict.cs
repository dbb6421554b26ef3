using System.Text.Json;

namespace Baoxue.Simulator.Tests;

/// <summary>The files of the small district, written once and read back.</summary>
public sealed class WrittenDistrict : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("baoxue-simulator").FullName;
    private readonly Dictionary<string, ReadTable> _files = [];

    public WrittenDistrict()
    {
        SimulationFiles.Write(SmallDistrict.One, _directory);
        using var json = JsonDocument.Parse(Text("summary.json"));
        Summary = json.RootElement.Clone();
        Dirt = Answer("dirt.csv");
        People = Answer("people.csv");
        Dropouts = Answer("dropouts.csv");
    }

    public const string HouseholdName = "户籍-20261015.csv";

    public const string StudentName = "学籍-20261015.xlsx";

    public JsonElement Summary { get; }

    public IReadOnlyList<string[]> Dirt { get; }

    public IReadOnlyList<string[]> People { get; }

    public IReadOnlyList<string[]> Dropouts { get; }

    public ReadTable File(string name) => _files.TryGetValue(name, out var table) ? table : _files[name] = ReadTable.Open(Path.Combine(_directory, name));

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string Text(string name) => System.IO.File.ReadAllText(Path.Combine(_directory, "answers", name));

    private List<string[]> Answer(string name) => [.. ReadTable.All(Path.Combine(_directory, "answers", name)).Skip(1).Select(r => r.Cells)];
}
