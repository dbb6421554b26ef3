using Baoxue.Linkage.Blocking;
using Baoxue.Linkage.Fields;

namespace Baoxue.Linkage.Tests.Fields;

/// <summary>Compares and looks up single values of a field, without records around them.</summary>
internal static class Comparing
{
    /// <summary>The field of a kind.</summary>
    public static Field FieldOf(FieldKind kind) => Field.Of(new FieldDefinition("field", kind));

    /// <summary>A column with one value.</summary>
    public static Column ColumnOf(Field field, string? value)
    {
        var column = field.NewColumn();
        column.Add(value);
        return column;
    }

    /// <summary>How two values stand to one another, by name, after the other way round was found to be the same.</summary>
    public static string Level(FieldKind kind, string? left, string? right)
    {
        var field = FieldOf(kind);
        var (a, b) = (ColumnOf(field, left), ColumnOf(field, right));
        var level = field.Level(a, 0, b, 0);
        Assert.Equal(level < field.MissingLeft ? level : field.MissingLeft, Math.Min(field.MissingLeft, field.Level(b, 0, a, 0)));
        return field.Levels[level].Name;
    }

    /// <summary>The keys of a part of a value.</summary>
    public static ulong[] Keys(FieldKind kind, string? value, string part)
    {
        var field = FieldOf(kind);
        Assert.True(field.HasPart(part));
        var keys = new ulong[RuleKeys.MostKeysOfPart];
        return keys[..field.Keys(ColumnOf(field, value), 0, part, keys)];
    }

    /// <summary>Whether two values would come to one another by a part.</summary>
    public static bool ShareKey(FieldKind kind, string? left, string? right, string part) => Keys(kind, left, part).Intersect(Keys(kind, right, part)).Any();
}
