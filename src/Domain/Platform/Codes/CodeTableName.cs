namespace Baoxue.Domain.Platform.Codes;

/// <summary>How a code table is called in code and on pages (代码表名称).</summary>
/// <param name="Identifier">The English identifier, also the name of its file in kebab case.</param>
/// <param name="Chinese">The name users read.</param>
public sealed record CodeTableName(string Identifier, string Chinese);
