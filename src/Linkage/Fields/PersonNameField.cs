namespace Baoxue.Linkage.Fields;

/// <summary>The name of the person the record is about; a common name says less than a rare one.</summary>
internal sealed class PersonNameField(string name) : NamesField(name, NameComparison.Levels)
{
    public override Column NewColumn() => new NamesColumn([]);

    // The same name, and the same sound.
    public override int LevelsWithTerms => 2;

    public override ulong Term(Column column, int row, int level) => ((NamesColumn)column)[row] is not [var name, ..] ? 0
        : level == NameComparison.SameSound ? PackedName.Sound(name, ((NamesColumn)column).LongNames)
        : name;

    protected override int LevelOfPresent(Column left, int leftRow, Column right, int rightRow)
    {
        var (a, b) = ((NamesColumn)left, (NamesColumn)right);
        return NameComparison.Level(a[leftRow][0], a.LongNames, b[rightRow][0], b.LongNames);
    }
}
