namespace Baoxue.Linkage.Fields;

/// <summary>The values of one field of all records, read once and packed for comparing.</summary>
internal abstract class Column
{
    /// <summary>Reads one value more; what cannot be read is missing.</summary>
    public abstract void Add(string? value);

    /// <summary>Whether the record says nothing.</summary>
    public abstract bool IsMissing(int row);
}
