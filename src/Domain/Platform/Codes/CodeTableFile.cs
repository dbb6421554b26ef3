namespace Baoxue.Domain.Platform.Codes;

/// <summary>A file of <c>reference/codes</c> as written (代码表文件), before anything in it is believed.</summary>
public sealed record CodeTableFile(string Table, string Name, IReadOnlyList<CodeTableFile.VersionEntry> Versions)
{
    /// <summary>One version as written (版本).</summary>
    public sealed record VersionEntry(
        string Version, DateOnly From, string Source, string Mark, IReadOnlyList<CodeEntry> Codes, DateOnly? To = null, string? Note = null);

    /// <summary>One code as written (代码项); what it leaves out it takes from its version.</summary>
    public sealed record CodeEntry(
        string Value,
        string Name,
        IReadOnlyList<string>? Aliases = null,
        string? Parent = null,
        DateOnly? From = null,
        DateOnly? To = null,
        string? Mark = null,
        bool NeedsText = false);
}
