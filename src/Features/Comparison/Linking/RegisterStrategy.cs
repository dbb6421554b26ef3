using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
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
    public static string Edition => EditionOf(Current);

    public static IReadOnlyList<FieldDefinition> Fields => Current.Fields;

    public static string EditionOf(LinkageStrategy strategy) => $"{strategy.Name} {strategy.Version}";

    /// <summary>The strategy of a file, unless it is none, or one about other fields: what is compared is read by these names.</summary>
    public static Result<LinkageStrategy> Of(string file)
    {
        try
        {
            var strategy = StrategyJson.Read(file);
            string[] names = [Number, Name, Sex, Birth, Guardians, Address];
            return strategy.Fields.Select(f => f.Name).SequenceEqual(names) ? strategy : new ComparisonRefusals.BadStrategy($"字段应依次为 {string.Join("、", names)}");
        }
        catch (FormatException wrong)
        {
            return new ComparisonRefusals.BadStrategy(wrong.Message);
        }
    }

    private static LinkageStrategy ReadFile()
    {
        var read = Of(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "linkage", "student-household.json")));
        return read.IsOk ? read.Value : throw new FormatException(read.Refusal!.Message);
    }
}
