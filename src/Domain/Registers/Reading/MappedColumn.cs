using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// A column of a file, counted from 0, with its header as the file writes it and the field it holds (已对应的列).
/// </summary>
public sealed record MappedColumn(int Index, string Header, RegisterField Field)
{
    /// <summary>The column's letters, as the user sees them: A, B … AA.</summary>
    public string Letters => ColumnLetters.Of(Index);
}
