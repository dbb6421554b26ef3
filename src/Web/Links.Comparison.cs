using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Microsoft.AspNetCore.WebUtilities;

namespace Baoxue.Web;

/// <summary>Addresses of the comparison pages (比对页面地址).</summary>
public static partial class Links
{
    public static string ComparisonRun(ComparisonRunId id) => $"{Comparison}/{id.Value}";

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
}
