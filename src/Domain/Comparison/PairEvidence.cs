using System.Globalization;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// Why two records may be one person's, field by field (匹配依据明细), as it was weighed when they were found. It holds no value of a person.
/// </summary>
/// <param name="PriorBits">What was known before anything was compared.</param>
/// <param name="Lines">What each field adds or takes away.</param>
public sealed record PairEvidence(double PriorBits, IReadOnlyList<PairEvidence.Line> Lines)
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 800;

    private const char Between = '|';
    private const char Inside = ':';

    /// <summary>All of it together.</summary>
    public double Bits => PriorBits + Lines.Sum(l => l.Bits);

    /// <summary>The probability that bits stand for, 0 to 1.</summary>
    public static double ProbabilityOf(double bits) => 1 / (1 + Math.Pow(2, -bits));

    /// <summary>What one field says.</summary>
    /// <param name="Field">The field, as the strategy names it.</param>
    /// <param name="Level">How the two values stand to one another, as the linkage names it.</param>
    /// <param name="Agreement">The same in one word.</param>
    /// <param name="Bits">What it adds, below 0 what it takes away.</param>
    public sealed record Line(string Field, string Level, EvidenceAgreement Agreement, double Bits);

    /// <summary>Reads what <see cref="ToString"/> wrote; null where there is nothing.</summary>
    public static PairEvidence? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var parts = text.Split(Between);
        return new PairEvidence(Number(parts[0]), [.. parts.Skip(1).Select(p => p.Split(Inside)).Select(p => new Line(p[0], p[1], (EvidenceAgreement)int.Parse(p[2], CultureInfo.InvariantCulture), Number(p[3])))]);
    }

    /// <summary>In one line, to be kept.</summary>
    public override string ToString() => string.Join(
        Between,
        Lines.Select(l => string.Join(Inside, l.Field, l.Level, ((int)l.Agreement).ToString(CultureInfo.InvariantCulture), Text(l.Bits))).Prepend(Text(PriorBits)));

    private static string Text(double bits) => bits.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
