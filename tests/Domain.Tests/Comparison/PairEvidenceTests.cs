using Baoxue.Domain.Comparison;

namespace Baoxue.Domain.Tests.Comparison;

public sealed class PairEvidenceTests
{
    [Fact]
    public void What_is_kept_reads_as_it_was_written()
    {
        var evidence = new PairEvidence(-17.25, [new("name", "same sound", EvidenceAgreement.Near, 8.5), new("number", "missing left", EvidenceAgreement.MissingInStudent, 0)]);

        var read = PairEvidence.Parse(evidence.ToString())!;

        Assert.Equal(evidence.PriorBits, read.PriorBits);
        Assert.Equal(evidence.Lines, read.Lines);
        Assert.Equal(-8.75, read.Bits);
        Assert.Null(PairEvidence.Parse(null));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(10, 0.99902)]
    [InlineData(-8, 0.00389)]
    public void Bits_are_the_logarithm_of_odds(double bits, double probability) => Assert.Equal(probability, PairEvidence.ProbabilityOf(bits), 5);
}
