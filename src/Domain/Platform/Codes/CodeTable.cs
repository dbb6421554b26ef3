using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Codes;

/// <summary>A code table (代码表) with all its versions; every question is asked as of a day, because tables change.</summary>
public sealed class CodeTable
{
    private CodeTable(CodeTableName name, IReadOnlyList<CodeTableVersion> versions) => (Name, Versions) = (name, versions);

    public CodeTableName Name { get; }

    /// <summary>All versions, the oldest first; their days never overlap.</summary>
    public IReadOnlyList<CodeTableVersion> Versions { get; }

    public static Result<CodeTable> From(CodeTableFile file)
    {
        if (CodeTables.Find(file.Table) is not { } name || name.Chinese != file.Name)
        {
            return new CodeRefusals.TableUnknown($"{file.Table} {file.Name}");
        }

        if (file.Versions.Count == 0)
        {
            return new CodeRefusals.NothingListed(name.Chinese);
        }

        var versions = new List<CodeTableVersion>(file.Versions.Count);
        foreach (var entry in file.Versions)
        {
            var version = CodeTableVersion.From(name.Chinese, entry);
            if (version.Refusal is { } refused)
            {
                return refused;
            }

            if (versions.Exists(v => v.Version == entry.Version))
            {
                return new CodeRefusals.VersionRepeated(name.Chinese, entry.Version);
            }

            if (versions.Find(v => v.Range.Overlaps(version.Value.Range)) is { } other)
            {
                return new CodeRefusals.VersionsOverlap(name.Chinese, other.Version, entry.Version);
            }

            versions.Add(version.Value);
        }

        return new CodeTable(name, [.. versions.OrderBy(v => v.Range.FromOn)]);
    }

    /// <summary>The version in force on a day; refused when there is none.</summary>
    public Result<CodeTableVersion> AsOf(DateOnly on) =>
        Versions.FirstOrDefault(v => v.Range.Contains(on)) is { } version
            ? version
            : new CodeRefusals.NoVersionInForce(Name.Chinese, on);

    /// <summary>The code stored as <paramref name="value"/>.</summary>
    public Result<Code> ByValue(string? value, DateOnly on) => Find(value, on, static (version, text, day) => version.ByValue(text, day));

    /// <summary>The code a register file names, by its official name or an alias.</summary>
    public Result<Code> ByName(string? name, DateOnly on) => Find(name, on, static (version, text, day) => version.ByName(text, day));

    /// <summary>The code a cell means, whether it holds the name, an alias or the value.</summary>
    public Result<Code> ByNameOrValue(string? written, DateOnly on) =>
        Find(written, on, static (version, text, day) => version.ByName(text, day) ?? version.ByValue(text, day));

    private Result<Code> Find(string? written, DateOnly on, Func<CodeTableVersion, string?, DateOnly, Code?> look)
    {
        var version = AsOf(on);
        return version.Refusal is { } refused ? refused
            : look(version.Value, written, on) is { } code ? code
            : new CodeRefusals.CodeUnknown(Name.Chinese, written ?? "", on);
    }
}
