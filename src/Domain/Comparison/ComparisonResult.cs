using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>What a first comparison found (比对结果).</summary>
public sealed record ComparisonResult(ComparisonCounts Counts, IReadOnlyList<ComparisonDifference> Differences)
{
    /// <summary>Student records that are one person's without anybody having to look (确属一人); what is still to be looked at joins nobody.</summary>
    public IEnumerable<(StudentRecordId One, StudentRecordId Other)> SameStudents =>
        Differences.Where(d => d is { Category: DifferenceCategory.DuplicateStudent, Standing: PairStanding.Certain }).Select(d => (d.StudentId!.Value, d.OtherStudentId!.Value));

    /// <summary>How many differences of each category, by a prefix of a path: nine digits of the domicile for townships.</summary>
    /// <param name="pathOf">The path to group by; differences without one count under the empty text.</param>
    /// <param name="length">How much of the path makes a group.</param>
    public IReadOnlyDictionary<(string Path, DifferenceCategory Category), int> CountBy(Func<ComparisonDifference, string?> pathOf, int length)
    {
        var counts = new Dictionary<(string, DifferenceCategory), int>();
        foreach (var difference in Differences)
        {
            var path = pathOf(difference) ?? "";
            var key = (path.Length > length ? path[..length] : path, difference.Category);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }
}
