using System.Text.Json;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>One step of a way that PostgreSQL has gone.</summary>
internal sealed record PlanStep(string Kind, string Table, string Index, string Condition, bool IsParallel, double Rows, double PassedOver, IReadOnlyList<PlanStep> Below)
{
    public bool IsScan => Kind.EndsWith("Scan", StringComparison.Ordinal) && !IsBitmap && Kind != "Subquery Scan";

    public bool IsSequential => Kind == "Seq Scan";

    /// <summary>Whether it marks what an index names, to look at it afterwards.</summary>
    public bool IsBitmap => Kind == "Bitmap Index Scan";

    public bool IsSort => Kind.EndsWith("Sort", StringComparison.Ordinal);

    public bool IsAggregate => Kind == "Aggregate";

    public static PlanStep Of(JsonElement step)
    {
        var rows = Number("Actual Rows") * Number("Actual Loops");
        var left = (Number("Rows Removed by Filter") + Number("Rows Removed by Index Recheck")) * Number("Actual Loops");
        return new PlanStep(
            Text("Node Type"), Text("Relation Name"), Text("Index Name"), Text("Index Cond"),
            Text("Node Type").StartsWith("Gather", StringComparison.Ordinal) || (step.TryGetProperty("Parallel Aware", out var parallel) && parallel.GetBoolean()),
            rows, rows + left,
            step.TryGetProperty("Plans", out var below) ? [.. below.EnumerateArray().Select(Of)] : []);

        string Text(string name) => step.TryGetProperty(name, out var value) ? value.GetString()! : "";

        double Number(string name) => step.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
    }
}
