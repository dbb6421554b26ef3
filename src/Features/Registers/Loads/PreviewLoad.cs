using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Baoxue.Spreadsheets;

namespace Baoxue.Features.Registers.Loads;

/// <summary>How a kept upload would be read: its columns, its first rows and what is wrong with them.</summary>
public static class PreviewLoad
{
    private const int RowsShown = 20;

    /// <param name="Source">The register it is said to be.</param>
    /// <param name="File">The upload.</param>
    /// <param name="AsOf">The day it speaks of.</param>
    /// <param name="Matches">Header to field code as the user is about to decide, empty to drop the column; nothing is remembered yet.</param>
    [Requires(Permission.LoadRegisters)]
    public sealed record Query(RegisterSource Source, StoredFile File, DateOnly AsOf, IReadOnlyDictionary<string, string>? Matches = null)
        : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("RegisterFile", File.Id.ToString(), new { Source, AsOf, File = File.Name });
    }

    /// <param name="Refusal">Why it cannot be loaded as it is; null when nothing on its first sheet keeps it from being loaded.</param>
    /// <param name="HeaderRow">The row of the header; 0 when none was found.</param>
    /// <param name="Columns">The columns read, in the file's order.</param>
    /// <param name="Unmatched">Headers nobody knows; the user may match them with <see cref="RememberHeaders"/>.</param>
    /// <param name="Absent">Fields the file does not have.</param>
    /// <param name="Rows">The first records.</param>
    public sealed record Answer(
        string? Refusal, int HeaderRow, IReadOnlyList<Column> Columns, IReadOnlyList<string> Unmatched, IReadOnlyList<Field> Absent, IReadOnlyList<Row> Rows)
    {
        /// <summary>Whether somebody has to say what a column holds before the file is loaded.</summary>
        public bool AsksForMatching => Unmatched.Count > 0;
    }

    /// <summary>A column of the file and the field it was matched to; its letters are empty while the header is not found.</summary>
    public sealed record Column(string Letters, string Header, Field Field);

    /// <summary>A field of the register, and whether a file must have it.</summary>
    public sealed record Field(string Code, string Header, bool IsRequired);

    /// <summary>A record with its cells as read, what is sensitive masked, in the order of the columns, and what is wrong with it.</summary>
    public sealed record Row(int RowNumber, IReadOnlyList<string> Cells, bool IsRejected, IReadOnlyList<Problem> Problems)
    {
        /// <summary>The gravest of what follows from its problems; null when there are none.</summary>
        public RowConsequence? Consequence => Problems.Max(p => (RowConsequence?)p.Consequence);
    }

    /// <summary>One thing wrong with a row.</summary>
    public sealed record Problem(string Column, RowConsequence Consequence, string Message, string HowToFix);

    internal sealed class Handler(RegisterCodes codes, FileOpening files) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var remembered = await files.RememberedAsync(query.Source, query.Matches, ct);
            try
            {
                var opened = await files.OpenAsync(query.Source, query.File.Id, query.File.Name, query.Matches, ct);
                if (opened.Refusal is { } refusal)
                {
                    var headers = refusal is RegisterRefusals.FileRefused { IsForWantOfHeaders: true } ? files.LikelyHeaders(query.File.Id, query.File.Name) : [];
                    return Refused(refusal.Message, HeaderFinder.Known(RegisterSchema.Of(query.Source), headers, remembered), remembered, RegisterSchema.Of(query.Source));
                }

                using var file = opened.Value;
                if (file.LookAhead() is { } ahead)
                {
                    return Refused($"文件“{query.File.Name}”：{ahead.Message}", [], remembered, file.Mapping.Schema);
                }

                return new Answer(
                    null,
                    file.Mapping.HeaderRow,
                    [.. file.Mapping.Columns.Select(c => new Column(c.Letters, c.Header, Shown(c.Field)))],
                    [.. file.Mapping.Dropped.Where(h => IsOpen(h, remembered, file.Mapping.Schema))],
                    [.. file.Mapping.Absent.Select(Shown)],
                    RowsOf(file, query, await codes.LookupAsync(query.AsOf, ct)));
            }
            catch (TableRefusedException refused)
            {
                return Refused(refused.Message, [], remembered, RegisterSchema.Of(query.Source));
            }
        }

        private static Answer Refused(string why, IReadOnlyList<(string Header, RegisterField? Field)> headers, IReadOnlyDictionary<string, string> remembered, RegisterSchema schema)
        {
            var known = headers.Select(h => h.Field).OfType<RegisterField>().ToHashSet();
            return new Answer(
                why,
                0,
                [.. headers.Where(h => h.Field is not null).Select(h => new Column("", h.Header, Shown(h.Field!)))],
                [.. headers.Where(h => h.Field is null && IsOpen(h.Header, remembered, schema)).Select(h => h.Header)],
                [.. schema.Fields.Where(f => !known.Contains(f)).Select(Shown)],
                []);
        }

        // Neither ours nor left out nor dropped before, and nothing that could not be remembered.
        private static bool IsOpen(string header, IReadOnlyDictionary<string, string> remembered, RegisterSchema schema) =>
            ChildCells.MayBeRemembered(header) && !ErrorSheet.IsOurs(header) && !schema.LeavesOut(header) && HeaderText.Normalize(header) is { Length: > 0 and <= RememberHeaders.LongestHeader } normalized && !remembered.ContainsKey(normalized);

        private static Field Shown(RegisterField field) => new(field.Code, field.Header, field.IsRequired);

        private static List<Row> RowsOf(RegisterFile file, Query query, CodeLookup? lookup)
        {
            var (row, read) = ReaderOf(query.Source, file.Mapping, query.AsOf, lookup);
            var rows = new List<Row>();
            while (rows.Count < RowsShown && file.Read())
            {
                read(file.Current);
                rows.Add(new Row(
                    file.Reading.PlaceOf(row.RowNumber).Row,
                    [.. file.Mapping.Columns.Select(c => FieldMask.Of(c.Field, file.Current.GetSpan(c.Index).ToString()))],
                    row.IsRejected,
                    [.. row.Findings.Select(f => new Problem(f.Column, f.Consequence, f.Message, f.HowToFix))]));
            }

            return rows;
        }

        private static (RegisterRow Row, Action<IRowCells> Read) ReaderOf(RegisterSource source, HeaderMapping mapping, DateOnly asOf, CodeLookup? lookup)
        {
            switch (source)
            {
                case RegisterSource.Student:
                    var (student, students) = (new StudentRow(), new StudentRowReader(mapping, asOf, lookup));
                    return (student, cells => students.Read(cells, student));
                case RegisterSource.Household:
                    var (household, households) = (new HouseholdRow(), new HouseholdRowReader(mapping, asOf, lookup));
                    return (household, cells => households.Read(cells, household));
                default:
                    var (listing, listings) = (new ListingRow(ListingFields.Of(source)), new ListingRowReader(source, mapping, asOf, lookup));
                    return (listing, cells => listings.Read(cells, listing));
            }
        }
    }
}
