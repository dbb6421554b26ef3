using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// Tells sheets that carry a register on from those that hold something else (后续工作表识别). An .xls ends at 65,536 rows, so
/// a large register comes as several sheets; rows must not be left out without a word.
/// </summary>
/// <param name="mapping">How the first sheet was read.</param>
/// <param name="headers">All its headers.</param>
/// <param name="remembered">Normalized header to field code of an earlier file.</param>
public sealed class FurtherSheets(HeaderMapping mapping, IReadOnlyList<string> headers, IReadOnlyDictionary<string, string> remembered)
{
    private readonly string _header = Joined(headers);
    private readonly int[] _numbers = [.. mapping.Columns.Where(c => c.Field.Kind is FieldKind.IdNumber).Select(c => c.Index)];

    /// <summary>What a sheet is by its first rows, and the row of its header when the register goes on.</summary>
    public (FurtherSheet Kind, int HeaderRow) Judge(IReadOnlyList<HeaderCandidate> rows)
    {
        var found = HeaderFinder.Find(mapping.Schema, rows, remembered);
        if (found.IsOk)
        {
            var header = rows.First(r => r.RowNumber == found.Value.HeaderRow);
            return Joined(header.Texts) == _header ? (FurtherSheet.Continues, header.RowNumber) : (FurtherSheet.HeaderDiffers, 0);
        }

        return found.Refusal is RegisterRefusals.HeaderMerged or RegisterRefusals.HeaderRepeated ? (FurtherSheet.HeaderDiffers, 0)
            : rows.Any(HoldsPerson) ? (FurtherSheet.HeaderMissing, 0)
            : (FurtherSheet.Other, 0);
    }

    private bool HoldsPerson(HeaderCandidate row) => _numbers.Any(i => i < row.Texts.Count && ResidentId.TryParse(ResidentId.Normalize(row.Texts[i]), out _));

    private static string Joined(IEnumerable<string> headers) => string.Join('\n', headers.Select(HeaderText.Normalize)).TrimEnd('\n');
}
