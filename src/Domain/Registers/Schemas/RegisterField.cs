namespace Baoxue.Domain.Registers.Schemas;

/// <summary>
/// One column of a register (登记字段): the single source for its template, header mapping, validation and description.
/// </summary>
/// <param name="number">Stable within its schema and never given to another field, since stored rows carry it.</param>
/// <param name="code">The English identifier.</param>
/// <param name="header">The header as the national form writes it.</param>
/// <param name="kind">How its cells are read.</param>
public sealed class RegisterField(byte number, string code, string header, FieldKind kind)
{
    public byte Number => number;

    public string Code => code;

    public string Header => header;

    public FieldKind Kind => kind;

    /// <summary>Other headers real exports use for the same column (别名).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a file without this column is refused (必备列).</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its text may only be stored sealed and shown masked (敏感).</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The longest text accepted, in characters.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>The code table its values come from, by English identifier; null when it has none (代码表).</summary>
    public string? CodeTable { get; init; }

    /// <summary>How to fill it in, as the template shows it (填写说明).</summary>
    public string Hint { get; init; } = "";

    /// <summary>A made-up example for the template (示例).</summary>
    public string Example { get; init; } = "";

    public override string ToString() => $"{code}（{header}）";
}
