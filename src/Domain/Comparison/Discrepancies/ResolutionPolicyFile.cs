namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>The file of resolution rules as written (核查规则文件), before anything in it is believed.</summary>
public sealed record ResolutionPolicyFile(string Name, string Version, DateOnly From, string Source, string Mark, IReadOnlyList<ResolutionPolicyFile.CorrectionEntry> Corrections,
    IReadOnlyList<ResolutionPolicyFile.RuleEntry> Rules)
{
    /// <summary>How long an office has to correct its register and answer (更正期限).</summary>
    public sealed record CorrectionEntry(string Corrector, int Days, string DayKind);

    /// <summary>One kind of difference (差异类别).</summary>
    public sealed record RuleEntry(string Category, string Code, string Lead, string Helpers, int Days, string DayKind, string Effect, IReadOnlyList<OutcomeEntry> Outcomes);

    /// <summary>One thing that may turn out (认定结论).</summary>
    public sealed record OutcomeEntry(
        string Code, string Name, string Proof, string Effect, string? Verdict = null, IReadOnlyList<string>? Needs = null, bool Settles = true, bool EndsWithSemester = false,
        bool SecondReader = false, bool Batch = false, string? Corrector = null);
}
