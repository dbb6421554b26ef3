using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// Finds the header among the first rows of a file and tells which column holds which field (识别表头): by what was remembered
/// for this source, then by the exact header, then by a known alias.
/// </summary>
public static class HeaderFinder
{
    /// <summary>How many rows a caller should offer; title and notes above a header are fewer.</summary>
    public const int RowsToOffer = 20;

    private const int FewestColumns = 2;

    /// <summary>Maps a header, or names what keeps it from being read.</summary>
    /// <param name="schema">What the file is said to be.</param>
    /// <param name="rows">The first rows of the file.</param>
    /// <param name="remembered">Normalized header to field code of an earlier file; an empty code drops the column.</param>
    public static Result<HeaderMapping> Find(RegisterSchema schema, IReadOnlyList<HeaderCandidate> rows, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var names = new HeaderNames(schema, remembered);
        var header = rows.MaxBy(row => row.Texts.Count(text => names.Find(text) is not null));
        if (header is null || header.Texts.Count(text => names.Find(text) is not null) < FewestColumns)
        {
            return new RegisterRefusals.HeaderNotFound(schema.Name, string.Join("、", schema.Fields.Where(f => f.IsRequired).Select(f => f.Header)));
        }

        return header.MergedFrom is { } column ? new RegisterRefusals.HeaderMerged(header.RowNumber, ColumnLetters.Of(column)) : Map(schema, header, names);
    }

    /// <summary>The field each header stands for as far as it is known, for a user who has to match the others by hand.</summary>
    public static IReadOnlyList<(string Header, RegisterField? Field)> Known(RegisterSchema schema, IEnumerable<string> headers, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var names = new HeaderNames(schema, remembered);
        return [.. headers.Select(h => (h, names.Find(h)?.Field))];
    }

    /// <summary>The field a column is by its header alone, or null; what was remembered for single files is not asked.</summary>
    public static RegisterField? FieldOf(RegisterSchema schema, string header) => new HeaderNames(schema, null).Find(header)?.Field;

    private static Result<HeaderMapping> Map(RegisterSchema schema, HeaderCandidate header, HeaderNames names)
    {
        var best = new Dictionary<RegisterField, (int Index, int Rank)>();
        for (var i = 0; i < header.Texts.Count; i++)
        {
            if (names.Find(header.Texts[i]) is not { } found)
            {
                continue;
            }

            if (!best.TryGetValue(found.Field, out var other) || found.Rank < other.Rank)
            {
                best[found.Field] = (i, found.Rank);
            }
            else if (found.Rank == other.Rank)
            {
                return new RegisterRefusals.HeaderRepeated(header.Texts[i].Trim(), header.RowNumber, ColumnLetters.Of(other.Index), ColumnLetters.Of(i));
            }
        }

        List<string> missing =
        [
            .. schema.Fields.Where(f => f.IsRequired && !best.ContainsKey(f)).Select(f => f.Header),
            .. schema.OneOf.Where(set => !set.Any(best.ContainsKey)).Select(set => string.Join(" 或 ", set.Select(f => f.Header))),
        ];
        if (missing.Count > 0)
        {
            return new RegisterRefusals.ColumnsMissing(schema.Name, header.RowNumber, missing);
        }

        var columns = best.OrderBy(pair => pair.Value.Index).Select(pair => new MappedColumn(pair.Value.Index, header.Texts[pair.Value.Index].Trim(), pair.Key)).ToArray();
        var mapped = columns.Select(c => c.Index).ToHashSet();
        return new HeaderMapping(
            schema,
            header.RowNumber,
            columns,
            [.. header.Texts.Where((text, i) => !mapped.Contains(i) && !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim())],
            [.. schema.Fields.Where(f => !best.ContainsKey(f))]);
    }

    /// <summary>The names a field may go by, with the trust each deserves: the smaller the rank, the surer.</summary>
    private sealed class HeaderNames
    {
        private readonly Dictionary<string, (RegisterField Field, int Rank)> _known = new(StringComparer.Ordinal);
        private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

        public HeaderNames(RegisterSchema schema, IReadOnlyDictionary<string, string>? remembered)
        {
            foreach (var (header, code) in remembered ?? new Dictionary<string, string>())
            {
                if (schema.TryFind(code, out var field))
                {
                    _known.TryAdd(header, (field, 0));
                }
                else
                {
                    _dropped.Add(header);
                }
            }

            foreach (var field in schema.Fields)
            {
                _known.TryAdd(HeaderText.Normalize(field.Header), (field, 1));
            }

            foreach (var field in schema.Fields)
            {
                foreach (var alias in field.Aliases)
                {
                    _known.TryAdd(HeaderText.Normalize(alias), (field, 2));
                }
            }
        }

        public (RegisterField Field, int Rank)? Find(string header)
        {
            var normalized = HeaderText.Normalize(header);
            return !_dropped.Contains(normalized) && _known.TryGetValue(normalized, out var found) ? found : null;
        }
    }
}
