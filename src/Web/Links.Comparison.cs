using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Microsoft.AspNetCore.WebUtilities;

namespace Baoxue.Web;

/// <summary>Addresses of the comparison pages (比对页面地址).</summary>
public static partial class Links
{
    public const string Discrepancies = "/discrepancies";

    /// <summary>What stands in an address for "yes".</summary>
    public const string Yes = "1";

    /// <summary>A list of discrepancies.</summary>
    public static string DiscrepancyList(DiscrepancyFilter filter) => QueryHelpers.AddQueryString(Discrepancies, Words(filter));

    /// <summary>What an office is asked to correct, to be printed.</summary>
    public static string CorrectionTicket(DiscrepancyId id) => $"{Discrepancies}/{id.Value}/ticket";

    /// <summary>One discrepancy, with the list it is opened from.</summary>
    public static string Discrepancy(DiscrepancyId id, DiscrepancyFilter list) => QueryHelpers.AddQueryString($"{Discrepancies}/{id.Value}", Words(list));

    public static string ComparisonRun(ComparisonRunId id) => $"{Comparison}/{id.Value}";

    /// <summary>One of the comparisons that a run made.</summary>
    public static string ComparisonRun(ComparisonRunId id, string comparison) => $"{ComparisonRun(id)}?of={comparison}";

    public static string ComparisonProgress(ComparisonRunId id) => $"{Comparison}/{id.Value}/progress";

    /// <summary>The list behind a count. An empty place means "unknown", null means all.</summary>
    public static string ComparisonFindings(
        ComparisonRunId id,
        DifferenceCategory kind,
        string? township = null,
        string? school = null,
        DifferingFields field = DifferingFields.None) =>
        QueryHelpers.AddQueryString($"{Comparison}/{id.Value}/findings", new Dictionary<string, string?>
        {
            ["kind"] = kind.ToString(),
            ["township"] = township is { Length: 0 } ? UnknownPlace : township,
            ["school"] = school is { Length: 0 } ? UnknownPlace : school,
            ["field"] = field == DifferingFields.None ? null : field.ToString(),
        });

    /// <summary>The list of those whom a register gives no valid identity number.</summary>
    public static string ComparisonWithoutNumber(ComparisonRunId id, RegisterSource register) => $"{Comparison}/{id.Value}/findings?{WithoutNumber}={register}";

    /// <summary>Asks for that list.</summary>
    public const string WithoutNumber = "numberless";

    /// <summary>Stands in an address for a place that no register names.</summary>
    public const string UnknownPlace = "unknown";

    /// <summary>What changed from an earlier run to a later one.</summary>
    public static string RunChanges(ComparisonRunId later, ComparisonRunId? earlier = null, RunChange change = RunChange.New) => QueryHelpers.AddQueryString(
        $"{Comparison}/{later.Value}/changes",
        new Dictionary<string, string?> { ["earlier"] = earlier?.Value.ToString(), ["change"] = change == RunChange.New ? null : change.ToString() });

    private static Dictionary<string, string?> Words(DiscrepancyFilter filter) => new()
    {
        ["phase"] = filter.Phase == DiscrepancyPhase.ToDo ? null : filter.Phase.ToString(),
        ["kind"] = filter.Category?.ToString(),
        ["township"] = filter.Township is { Length: 0 } ? UnknownPlace : filter.Township,
        ["school"] = filter.School is { Length: 0 } ? UnknownPlace : filter.School,
        ["overdue"] = filter.OverdueOnly ? Yes : null,
        ["candidate"] = filter.WithCandidate ? Yes : null,
        ["corrector"] = filter.Corrector?.ToString(),
        ["outcome"] = filter.Outcome,
        ["ticket"] = filter.Ticket?.ToString(),
    };
}
