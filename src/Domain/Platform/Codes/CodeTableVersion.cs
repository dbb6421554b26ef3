using System.Collections.Frozen;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Codes;

/// <summary>The codes in force over one range of days (代码表版本), with the source they were taken from.</summary>
public sealed class CodeTableVersion
{
    private readonly FrozenDictionary<string, Code> _byValue;
    private readonly FrozenDictionary<string, Code> _byName;

    private CodeTableVersion(
        CodeTableFile.VersionEntry entry,
        SourceMark mark,
        IReadOnlyList<Code> codes,
        Dictionary<string, Code> byValue,
        Dictionary<string, Code> byName)
    {
        (Version, Range, Source, Note, Mark, Codes) = (entry.Version, new(entry.From, entry.To), entry.Source, entry.Note, mark, codes);
        _byValue = byValue.ToFrozenDictionary(StringComparer.Ordinal);
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Version { get; }

    public EffectiveRange Range { get; }

    /// <summary>The standard, notice or proposal the codes come from (来源).</summary>
    public string Source { get; }

    public string? Note { get; }

    public SourceMark Mark { get; }

    /// <summary>All codes in the order they are shown.</summary>
    public IReadOnlyList<Code> Codes { get; }

    public Code? ByValue(string? value, DateOnly on) =>
        _byValue.GetValueOrDefault(CodeText.Fold(value)) is { } code && code.Range.Contains(on) ? code : null;

    /// <summary>The code with this name or alias; blanks, width and brackets' width do not matter.</summary>
    public Code? ByName(string? name, DateOnly on) =>
        _byName.GetValueOrDefault(CodeText.Fold(name)) is { } code && code.Range.Contains(on) ? code : null;

    internal static Result<CodeTableVersion> From(string table, CodeTableFile.VersionEntry entry)
    {
        var range = new EffectiveRange(entry.From, entry.To);
        if (range.IsReversed)
        {
            return new CodeRefusals.RangeReversed(table, range);
        }

        if (string.IsNullOrWhiteSpace(entry.Source))
        {
            return new CodeRefusals.SourceMissing(table);
        }

        if (entry.Codes.Count == 0)
        {
            return new CodeRefusals.NothingListed(table);
        }

        if (!SourceMarks.TryParse(entry.Mark, out var mark))
        {
            return new CodeRefusals.MarkUnknown(table, entry.Mark);
        }

        var codes = new List<Code>(entry.Codes.Count);
        var byValue = new Dictionary<string, Code>(StringComparer.Ordinal);
        var byName = new Dictionary<string, Code>(StringComparer.Ordinal);
        foreach (var written in entry.Codes)
        {
            var read = CodeFrom(table, written, range, mark, codes.Count + 1);
            if (read.Refusal is { } refused)
            {
                return refused;
            }

            var code = read.Value;
            if (!byValue.TryAdd(CodeText.Fold(code.Value), code))
            {
                return new CodeRefusals.ValueRepeated(table, code.Value);
            }

            foreach (var name in code.Aliases.Prepend(code.Name))
            {
                if (!byName.TryAdd(CodeText.Fold(name), code))
                {
                    return new CodeRefusals.NameRepeated(table, name);
                }
            }

            codes.Add(code);
        }

        return codes.Find(c => !ReachesTop(c, byValue)) is { } lost
            ? new CodeRefusals.ParentUnknown(table, lost.Value, lost.Parent!)
            : new CodeTableVersion(entry, mark, codes, byValue, byName);
    }

    private static Result<Code> CodeFrom(string table, CodeTableFile.CodeEntry written, EffectiveRange version, SourceMark versionMark, int sort)
    {
        var aliases = written.Aliases ?? [];
        if (aliases.Append(written.Value).Append(written.Name).Any(string.IsNullOrWhiteSpace))
        {
            return new CodeRefusals.ValueMissing(table, sort);
        }

        var mark = versionMark;
        if (written.Mark is not null && !SourceMarks.TryParse(written.Mark, out mark))
        {
            return new CodeRefusals.MarkUnknown(table, written.Mark);
        }

        var range = new EffectiveRange(written.From ?? version.FromOn, written.To ?? version.ToOn);
        return range.IsReversed || !version.Contains(range)
            ? new CodeRefusals.CodeOutsideVersion(table, written.Value)
            : new Code(written.Value, written.Name, aliases, written.Parent, sort, range, mark, written.NeedsText);
    }

    private static bool ReachesTop(Code code, Dictionary<string, Code> byValue)
    {
        var steps = 0;
        for (var at = code; at.Parent is not null; steps++)
        {
            if (steps > byValue.Count || !byValue.TryGetValue(CodeText.Fold(at.Parent), out at!))
            {
                return false;
            }
        }

        return true;
    }
}
