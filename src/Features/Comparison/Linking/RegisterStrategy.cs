using Baoxue.Linkage;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>How the student register and the household register are linked (学籍—户籍比对策略).</summary>
internal static class RegisterStrategy
{
    public const string Number = "number";
    public const string Name = "name";
    public const string Sex = "sex";
    public const string Birth = "birth";
    public const string Guardians = "guardians";
    public const string Address = "address";

    private static readonly Lazy<LinkageStrategy> Read = new(ReadFile);

    /// <summary>The strategy that travels with the application; what it was measured to find stands in docs/benchmarks/linkage.md.</summary>
    public static LinkageStrategy Current => Read.Value;

    /// <summary>Which edition of the strategy this is; runs remember it.</summary>
    public static string Edition => $"{Current.Name} {Current.Version}";

    public static IReadOnlyList<FieldDefinition> Fields => Current.Fields;

    // What is compared is read by these names, so that a file with others is refused at once.
    private static LinkageStrategy ReadFile()
    {
        var strategy = StrategyJson.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "linkage", "student-household.json")));
        string[] names = [Number, Name, Sex, Birth, Guardians, Address];
        return strategy.Fields.Select(f => f.Name).SequenceEqual(names)
            ? strategy
            : throw new FormatException($"The strategy of the two registers must have the fields {string.Join(", ", names)}, in this order.");
    }
}
