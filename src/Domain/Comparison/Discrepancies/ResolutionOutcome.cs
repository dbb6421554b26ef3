namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>One thing that may turn out to be the matter (认定结论).</summary>
/// <param name="Code">Its code: HR-01a.</param>
/// <param name="Name">Its name: 外地就学.</param>
/// <param name="Proof">Which papers prove it, in words.</param>
public sealed record ResolutionOutcome(string Code, string Name, string Proof)
{
    /// <summary>What it says of the two records.</summary>
    public PairVerdict Verdict { get; init; }

    /// <summary>What the decision must say of its proof.</summary>
    public ProofNeeds Needs { get; init; }

    public CountEffect Effect { get; init; }

    /// <summary>Whether it settles the matter; otherwise it is followed until the registers agree or a case ends.</summary>
    public bool Settles { get; init; } = true;

    /// <summary>Whether the proof holds only to the end of the semester (一学期有效).</summary>
    public bool EndsWithSemester { get; init; }

    /// <summary>Whether a second person must agree.</summary>
    public bool NeedsSecondReader { get; init; }

    /// <summary>Whether it may be decided for several at once.</summary>
    public bool AllowsBatch { get; init; }

    /// <summary>Who has to correct a register because of it.</summary>
    public Corrector Corrector { get; init; }
}
