using System.Runtime.CompilerServices;
using Baoxue.Linkage.Blocking;

namespace Baoxue.Linkage.Fields;

/// <summary>
/// How the values of a field are packed, compared and looked up. Every kind of field has its levels from the best agreement
/// down, and after them two for a value that is missing on the left or on the right.
/// </summary>
internal abstract class Field
{
    private static readonly ComparisonLevel[] Missing = [new("missing left", Agreement.MissingLeft), new("missing right", Agreement.MissingRight)];

    protected Field(string name, params ComparisonLevel[] levels) => (Name, Levels) = (name, [.. levels, .. Missing]);

    public string Name { get; }

    /// <summary>The levels; at most 15.</summary>
    public IReadOnlyList<ComparisonLevel> Levels { get; }

    /// <summary>The number of the level of a missing left value; that of a missing right one is one more.</summary>
    public int MissingLeft => Levels.Count - 2;

    public abstract Column NewColumn();

    /// <summary>Compares a left value with a right one.</summary>
    public int Level(Column left, int leftRow, Column right, int rightRow) =>
        left.IsMissing(leftRow) ? MissingLeft
        : right.IsMissing(rightRow) ? MissingLeft + 1
        : LevelOfPresent(left, leftRow, right, rightRow);

    /// <summary>Adds the levels of many pairs to their patterns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public virtual void AddLevels(Column left, Column right, ReadOnlySpan<CandidatePair> pairs, Span<ulong> patterns, int shift)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            patterns[i] |= (ulong)Level(left, pairs[i].Left, right, pairs[i].Right) << shift;
        }
    }

    /// <summary>
    /// Writes the keys of a part of a value, none where it is missing; no key is 0.
    /// </summary>
    /// <returns>How many were written.</returns>
    public abstract int Keys(Column column, int row, string part, Span<ulong> keys);

    /// <summary>Adds the keys of a part of many records, with nothing to decide for each of them.</summary>
    public virtual void ReadKeys(Column column, ReadOnlySpan<int> rows, string part, PartKeys into)
    {
        Span<ulong> keys = stackalloc ulong[RuleKeys.MostKeysOfPart];
        foreach (var row in rows)
        {
            into.Add(keys[..Keys(column, row, part, keys)]);
        }
    }

    /// <summary>Whether the kind of field has such a part.</summary>
    public abstract bool HasPart(string part);

    /// <summary>
    /// How often two records of different people stand at this level, where counting a sample cannot tell because it is too
    /// rare; null where it can.
    /// </summary>
    /// <param name="level">The level.</param>
    /// <param name="records">How many records the right side has.</param>
    public virtual double? ChanceAgreement(int level, int records) => null;

    /// <summary>Whether two values stand at the best level exactly when they have the same key.</summary>
    public virtual bool IsSameByKey => true;

    /// <summary>How many of the levels, from the best one, say less of a common value than of a rare one.</summary>
    public virtual int LevelsWithTerms => 0;

    /// <summary>What two values share that stand at such a level: the name, or its sound. 0 for a missing value.</summary>
    public virtual ulong Term(Column column, int row, int level) => 0;

    protected abstract int LevelOfPresent(Column left, int leftRow, Column right, int rightRow);

    /// <summary>The field of a definition.</summary>
    public static Field Of(FieldDefinition definition) => definition.Kind switch
    {
        FieldKind.Category => new CategoryField(definition.Name),
        FieldKind.Identifier => new IdentifierField(definition.Name),
        FieldKind.PersonName => new PersonNameField(definition.Name),
        FieldKind.PersonNames => new PersonNamesField(definition.Name),
        FieldKind.Date => new DateField(definition.Name),
        FieldKind.Address => new AddressField(definition.Name),
        FieldKind.Text => new TextField(definition.Name),
    };
}
