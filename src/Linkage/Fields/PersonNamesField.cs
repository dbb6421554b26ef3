namespace Baoxue.Linkage.Fields;

/// <summary>Names of several people, of whom any may be the one meant: the best agreement of any two counts.</summary>
internal sealed class PersonNamesField(string name) : NamesField(
    name,
    [
        new ComparisonLevel("a name in common", Agreement.Same),
        new ComparisonLevel("a name of the same sound", Agreement.Near),
        new ComparisonLevel("a name with a similar character", Agreement.Near),
        new ComparisonLevel("no name in common", Agreement.Differs),
    ])
{
    /// <summary>How many names of one record are kept.</summary>
    public const int MostNames = 6;

    private const int None = 3;
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '|', ' ', '\u3000', '\u00A0', '\t', '\r', '\n'];

    public override Column NewColumn() => new NamesColumn(Separators);

    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow)
    {
        var (a, b) = ((NamesColumn)left, (NamesColumn)right);
        var best = None;
        foreach (var one in a[leftRow])
        {
            foreach (var other in b[rightRow])
            {
                best = Math.Min(best, NameComparison.Level(one, a.LongNames, other, b.LongNames));
            }
        }

        return best;
    }
}
