namespace Baoxue.Features.Platform.Audit;

/// <summary>What a module calls the things and the questions that its use cases write into the audit log (审计命名).</summary>
internal interface IAuditNaming
{
    /// <summary>The words for what was asked, by their names in the log: township → 户籍乡镇.</summary>
    IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>Which of these words say the identifier of a thing, and of what kind it is: township → Place.</summary>
    IReadOnlyDictionary<string, string> References { get; }

    /// <summary>A value in words; null when it is not this module's, empty when it says nothing.</summary>
    string? ValueOf(string label, string value);

    /// <summary>Whether what was asked and what changed is not for this reader, who sees that something was done and by whom.</summary>
    bool Hides(string details) => false;

    /// <summary>The names of some things, each given as kind and identifier: what the reader may not see has none.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<(string Kind, string Id)> things, CancellationToken ct);
}
