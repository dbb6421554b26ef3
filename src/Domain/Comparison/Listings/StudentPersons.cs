using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>Which student records are one person's (一人多籍归并), by their places in the list compared; the first stands for all of them.</summary>
internal sealed class StudentPersons
{
    private readonly int[] _first;
    private readonly ILookup<int, int> _further;

    private StudentPersons(int[] first)
    {
        _first = first;
        _further = Enumerable.Range(0, first.Length).Where(s => first[s] != s).ToLookup(s => first[s]);
    }

    /// <summary>The first record of the person of a record.</summary>
    public int this[int student] => _first[student];

    /// <summary>All records of the person of a record.</summary>
    public IEnumerable<int> RecordsWith(int student) => _further[_first[student]].Prepend(_first[student]);

    public static StudentPersons Of(IReadOnlyList<StudentIdentity> students, IEnumerable<(StudentRecordId One, StudentRecordId Other)> duplicates)
    {
        var first = Enumerable.Range(0, students.Count).ToArray();
        var pairs = duplicates.ToList();
        var wanted = pairs.SelectMany(p => new[] { p.One, p.Other }).ToHashSet();
        var placeOf = Enumerable.Range(0, wanted.Count == 0 ? 0 : students.Count).Where(s => wanted.Contains(students[s].RecordId)).ToDictionary(s => students[s].RecordId);
        foreach (var (one, other) in pairs)
        {
            var (a, b) = (Root(first, placeOf[one]), Root(first, placeOf[other]));
            first[Math.Max(a, b)] = Math.Min(a, b);
        }

        for (var s = 0; s < first.Length; s++)
        {
            first[s] = Root(first, s);
        }

        return new StudentPersons(first);
    }

    private static int Root(int[] first, int student)
    {
        while (first[student] != student)
        {
            student = first[student];
        }

        return student;
    }
}
