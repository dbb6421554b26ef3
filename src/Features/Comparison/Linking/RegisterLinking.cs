using Baoxue.Domain.Comparison;
using Baoxue.Linkage;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>Finds for each student the household record that is most likely the same person's (逐人综合比对), and says why.</summary>
internal sealed class RegisterLinking
{
    private readonly LinkageResult _result;

    private RegisterLinking(LinkageResult result) => _result = result;

    /// <summary>At most one for each student.</summary>
    public IEnumerable<RegisterPair> Pairs => _result.Links.Select(l => new RegisterPair(l.Left, l.Right, MatchedByOf(l.Kind), l.Bits, StandingOf(l.Standing), l.IsLinked));

    /// <summary>Further household records with the number of a student.</summary>
    public IReadOnlyList<(int Student, int Household)> Further => _result.Further;

    public IReadOnlyList<LinkageWarning> Warnings => _result.Warnings;

    public static RegisterLinking Of(ComparedRegisters registers) => new(Linker.Link(RegisterStrategy.Current, registers.Left, registers.Right));

    /// <summary>What each field says of two records.</summary>
    public PairEvidence Explain((int Student, int Household) pair)
    {
        var explanation = _result.Explain(pair.Student, pair.Household);
        return new PairEvidence(explanation.PriorBits, [.. explanation.Fields.Select(f => new PairEvidence.Line(f.Field, f.Level.Name, AgreementOf(f.Level.Agreement), f.Bits))]);
    }

    internal static MatchedBy MatchedByOf(LinkKind kind) => kind switch
    {
        LinkKind.Exact => MatchedBy.ExactId,
        LinkKind.Scored => MatchedBy.Evidence,
        LinkKind.AgainstIdentifier => MatchedBy.AgainstNumber,
    };

    internal static PairStanding StandingOf(Standing standing) => standing switch
    {
        Standing.Certain => PairStanding.Certain,
        Standing.Review => PairStanding.Review,
        Standing.Weak => PairStanding.Weak,
    };

    internal static EvidenceAgreement AgreementOf(Agreement agreement) => agreement switch
    {
        Agreement.Same => EvidenceAgreement.Same,
        Agreement.Near => EvidenceAgreement.Near,
        Agreement.Differs => EvidenceAgreement.Differs,
        Agreement.MissingLeft => EvidenceAgreement.MissingInStudent,
        Agreement.MissingRight => EvidenceAgreement.MissingInOther,
    };
}
