using System.Globalization;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Counts the rows of a file that an earlier load had refused, as the columns of <see cref="ErrorSheet"/> tell; none of any other file.</summary>
internal sealed class ResubmittedRows(IReadOnlyList<string> headers)
{
    private readonly int _load = IndexOf(headers, ErrorSheet.Load);
    private readonly int _consequence = IndexOf(headers, ErrorSheet.Consequence);
    private readonly SortedDictionary<int, long> _counts = [];

    public IReadOnlyList<ResubmittedCount> Counts => [.. _counts.Select(c => new ResubmittedCount(c.Key, c.Value))];

    public void Count(IRowCells row)
    {
        if (_load >= 0 && _consequence >= 0
            && row.GetSpan(_consequence).Trim().SequenceEqual(ErrorSheet.Refused)
            && int.TryParse(row.GetSpan(_load).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var load))
        {
            _counts[load] = _counts.GetValueOrDefault(load) + 1;
        }
    }

    private static int IndexOf(IReadOnlyList<string> headers, string ours)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Trim() == ours)
            {
                return i;
            }
        }

        return -1;
    }
}
