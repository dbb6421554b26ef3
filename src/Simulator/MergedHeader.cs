using Baoxue.Spreadsheets;

namespace Baoxue.Simulator;

/// <summary>Writes a header of two rows, as people make for printing: each heading merged over both, the members of the family under one.</summary>
internal static class MergedHeader
{
    private const string Member = "成员";

    public static void Write(WorkbookWriter book, IReadOnlyList<string> headers)
    {
        var first = book.RowNumber + 1;
        var upper = new WriterCell[headers.Count];
        var lower = new WriterCell[headers.Count];
        for (var i = 0; i < headers.Count;)
        {
            if (!headers[i].StartsWith(Member, StringComparison.Ordinal))
            {
                upper[i] = WriterCell.Text(headers[i]);
                book.Merge(first, i + 1, first + 1, i + 1);
                i++;
                continue;
            }

            var (start, name) = (i, headers[i][..(Member.Length + 1)]);
            upper[i] = WriterCell.Text(name);
            for (; i < headers.Count && headers[i].StartsWith(name, StringComparison.Ordinal); i++)
            {
                lower[i] = WriterCell.Text(headers[i][name.Length..]);
            }

            book.Merge(first, start + 1, first, i);
        }

        book.WriteRow(upper);
        book.WriteRow(lower);
    }
}
