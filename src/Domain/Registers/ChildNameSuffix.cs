namespace Baoxue.Domain.Registers;

/// <summary>
/// One ending of a child's name (姓名后缀): 王小明 has 王小明, 小明 and 明. Any part of a name is the beginning of one of
/// its endings, so finding a part is a range over one ordinary index on every database.
/// </summary>
public sealed class ChildNameSuffix : IBelongsToChild
{
    public required ChildId ChildId { get; init; }

    public required string Suffix { get; init; }

    /// <summary>All endings of a name, the whole name first; characters outside the basic plane are not cut in two.</summary>
    public static IEnumerable<string> Of(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLowSurrogate(name[i]))
            {
                yield return name[i..];
            }
        }
    }
}
