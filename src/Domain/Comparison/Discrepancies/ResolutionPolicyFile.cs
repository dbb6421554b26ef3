namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>The file of resolution rules as written (核查规则文件), before anything in it is believed.</summary>
public sealed record ResolutionPolicyFile(string Name, string Version, DateOnly From, string Source, string Mark, IReadOnlyList<ResolutionPolicyFile.RuleEntry> Rules)
{
    /// <summary>One kind of difference (差异类别).</summary>
    public sealed record RuleEntry(string Category, string Code, string Lead, string Helpers, int Days, string DayKind, string Effect, IReadOnlyList<OutcomeEntry> Outcomes);

    /// <summary>One thing that may turn out (认定结论).</summary>
    public sealed record OutcomeEntry(
        string Code, string Name, string Proof, string Effect, string? Verdict = null, IReadOnlyList<string>? Needs = null, bool Settles = true, bool EndsWithSemester = false,
        bool SecondReader = false, bool Batch = false, string? Corrector = null);
}
