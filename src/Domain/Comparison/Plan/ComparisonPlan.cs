using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Plan;

/// <summary>
/// The comparisons the district is to make (比对计划), clauses 14 and 15: every kind of difference belongs to one of them. It is data; what
/// nobody has confirmed carries 待确认.
/// </summary>
public sealed class ComparisonPlan
{
    private const int MostDays = 400;
    private readonly Dictionary<DifferenceCategory, NamedComparison> _ofKind;

    private ComparisonPlan(ComparisonPlanFile file, SourceMark mark, IReadOnlyList<NamedComparison> comparisons)
    {
        (Source, Mark, Comparisons) = (file.Source, mark, comparisons);
        _ofKind = comparisons.SelectMany(c => c.Kinds.Select(k => (Kind: k, Comparison: c))).ToDictionary(k => k.Kind, k => k.Comparison);
    }

    public string Source { get; }

    public SourceMark Mark { get; }

    /// <summary>In the order pages show them.</summary>
    public IReadOnlyList<NamedComparison> Comparisons { get; }

    /// <summary>The comparison a kind of difference comes from.</summary>
    public NamedComparison this[DifferenceCategory kind] => _ofKind[kind];

    /// <summary>Believes a file, or refuses it by the name of what is wrong.</summary>
    public static Result<ComparisonPlan> Of(ComparisonPlanFile file)
    {
        if (!SourceMarks.TryParse(file.Mark, out var mark))
        {
            return new CodeRefusals.MarkUnknown(file.Name, file.Mark);
        }

        if (string.IsNullOrWhiteSpace(file.Source))
        {
            return new CodeRefusals.SourceMissing(file.Name);
        }

        var comparisons = new List<NamedComparison>();
        foreach (var entry in file.Comparisons)
        {
            var comparison = ComparisonOf(entry);
            if (comparison.Refusal is { } refused)
            {
                return refused;
            }

            comparisons.Add(comparison.Value);
        }

        var counts = comparisons.SelectMany(c => c.Kinds).CountBy(k => k).ToDictionary();
        foreach (var kind in Enum.GetValues<DifferenceCategory>().Where(k => counts.GetValueOrDefault(k) != 1))
        {
            return new ComparisonPlanRefusals.KindUnclear(kind.ToString());
        }

        return new ComparisonPlan(file, mark, comparisons);
    }

    private static Result<NamedComparison> ComparisonOf(ComparisonPlanFile.Entry entry)
    {
        var (sources, kinds) = (new List<RegisterSource>(), new List<DifferenceCategory>());
        foreach (var word in entry.Sources)
        {
            if (!Words.Read(word, out RegisterSource source))
            {
                return new ComparisonPlanRefusals.WordUnknown(entry.Code, word);
            }

            sources.Add(source);
        }

        foreach (var word in entry.Kinds)
        {
            if (!Words.Read(word, out DifferenceCategory kind))
            {
                return new ComparisonPlanRefusals.WordUnknown(entry.Code, word);
            }

            kinds.Add(kind);
        }

        return entry.EveryDays is < 1 or > MostDays || string.IsNullOrWhiteSpace(entry.Name) || string.IsNullOrWhiteSpace(entry.Owner) || string.IsNullOrWhiteSpace(entry.Basis)
            ? new ComparisonPlanRefusals.WordUnknown(entry.Code, $"{entry.Name}、{entry.Owner}、{entry.Basis}、{entry.EveryDays}")
            : new NamedComparison(entry.Code, entry.Name, sources, kinds, entry.Owner, entry.Helpers, entry.Cadence, entry.EveryDays, entry.Basis);
    }
}
