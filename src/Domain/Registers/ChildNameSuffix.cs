namespace Baoxue.Domain.Registers;

/// <summary>
/// One ending of a child's name (姓名后缀): 王小明 has 王小明, 小明 and 明. Any part of a name is the beginning of one of
/// its endings, so finding a part is a range over one ordinary index on every database.
/// </summary>
public sealed class ChildNameSuffix : IBelongsToChild
{
    /// <summary>Parts the ending from the identifier that makes the row unique; sorts before every character of a name.</summary>
    public const char Separator = '\u0001';

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required ChildId ChildId { get; init; }

    /// <summary>The ending, <see cref="Separator"/> and the child's identifier.</summary>
    public required string Suffix { get; init; }

    /// <summary>
    /// All endings of a child's name, the whole name first. An ending that another one begins with is left out, since whoever
    /// looks for it finds the other; characters outside the basic plane are not cut in two.
    /// </summary>
    public static IEnumerable<ChildNameSuffix> Of(Child child)
    {
        var name = child.Name;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLowSurrogate(name[i]) && !Enumerable.Range(0, i).Any(j => name.AsSpan(j).StartsWith(name.AsSpan(i), StringComparison.Ordinal)))
            {
                yield return new ChildNameSuffix { DivisionCode = child.DivisionCode, ChildId = child.Id, Suffix = $"{name[i..]}{Separator}{child.Id.Value}" };
            }
        }
    }
}
