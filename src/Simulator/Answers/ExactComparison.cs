using Baoxue.Domain.Common;

namespace Baoxue.Simulator.Answers;

/// <summary>What a comparison by exact, normalized, valid ID number must find, told from the rows as written, without those a reader must refuse.</summary>
internal sealed class ExactComparison
{
    private readonly Dictionary<long, WrittenLine> _household = [];
    private readonly List<Difference> _differences = [];

    public ExactComparison(IReadOnlyList<WrittenLine> students, IReadOnlyList<WrittenLine> household, AgeWindow window)
    {
        foreach (var line in household)
        {
            if (line is { IsRefused: false, Id: not 0 })
            {
                _household.Add(line.Id, line);
            }
        }

        var taken = students.Where(s => !s.IsRefused).ToList();
        var studentIds = taken.Where(s => s.Id != 0).Select(s => s.Id).ToHashSet();
        foreach (var line in taken)
        {
            Judge(line, window);
        }

        DistinctMatchedIds = studentIds.Count(_household.ContainsKey);
        foreach (var line in household.Where(h => !h.IsRefused && window.Holds(h.BirthOn)))
        {
            HouseholdRowsInWindow++;
            if (line.Id == 0)
            {
                HouseholdRowsInWindowWithoutValidId++;
            }
            else if (!studentIds.Contains(line.Id))
            {
                HouseholdOnlyInWindow++;
                _differences.Add(new Difference("exact", "householdOnly", line.Person, 0, line.Row, ""));
            }
        }
    }

    public int MatchedStudentRows { get; private set; }

    public int DistinctMatchedIds { get; }

    public int StudentOnly { get; private set; }

    public int StudentRowsWithoutValidId { get; private set; }

    public int StudentOnlyInWindow { get; private set; }

    public int DifferingRows { get; private set; }

    public int HouseholdRowsInWindow { get; }

    public int HouseholdRowsInWindowWithoutValidId { get; }

    public int HouseholdOnlyInWindow { get; }

    public IReadOnlyList<Difference> Differences => _differences;

    private void Judge(WrittenLine student, AgeWindow window)
    {
        if (student.Id == 0)
        {
            StudentRowsWithoutValidId++;
            return;
        }

        if (!_household.TryGetValue(student.Id, out var household))
        {
            StudentOnly++;
            StudentOnlyInWindow += window.Holds(student.BirthOn) ? 1 : 0;
            _differences.Add(new Difference("exact", "studentOnly", student.Person, student.Row, 0, ""));
            return;
        }

        MatchedStudentRows++;
        if (Fields(student, household) is { Length: > 0 } fields)
        {
            DifferingRows++;
            _differences.Add(new Difference("exact", "differs", student.Person, student.Row, household.Row, fields));
        }
    }

    /// <summary>The identity fields that differ once names are normalized.</summary>
    internal static string Fields(WrittenLine student, WrittenLine household)
    {
        List<string> fields = [];
        if (PersonName.Normalize(student.Name) != PersonName.Normalize(household.Name))
        {
            fields.Add("姓名");
        }

        if (student.BirthOn != household.BirthOn)
        {
            fields.Add("出生日期");
        }

        if (student.Sex != household.Sex)
        {
            fields.Add("性别");
        }

        return string.Join(';', fields);
    }
}
