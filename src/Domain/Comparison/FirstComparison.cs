using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// The first comparison of the two registers (首次比对: 户籍—学籍): by exact identity number, and by name, birth date and sex where
/// that is unique among what remains. The student register is held in memory; the household register streams past it once.
/// </summary>
/// <remarks>
/// A match by name is shown as differing identity, so that a person can confirm it; no records are merged. A household record
/// is missed only when its birth date is in the window, it is not canceled, and nothing matched it.
/// </remarks>
public sealed class FirstComparison
{
    private readonly StudentIdentity[] _students;
    private readonly StudentIndex _byId;
    private readonly StudentIndex _byPerson;
    private readonly SchoolAgeWindow _window;
    private readonly Match[] _matches;
    private readonly List<Unmatched> _unmatched = [];
    private readonly List<ComparisonDifference> _differences = [];
    private long _households;
    private long _householdsInWindow;

    private FirstComparison(StudentIdentity[] students, SchoolAgeWindow window)
    {
        (_students, _window) = (students, window);
        _matches = new Match[students.Length];
        _byId = new StudentIndex(students.Length, i => (ulong)_students[i].IdKey, (i, j) => _students[i].IdKey == _students[j].IdKey);
        _byPerson = new StudentIndex(students.Length, i => PersonHash.Of(_students[i].Name, _students[i].BirthOn, _students[i].Sex), SamePerson);
    }

    /// <summary>Compares all students with all household records, each given once.</summary>
    /// <param name="students">The records of the student register in force.</param>
    /// <param name="households">The records of the household register in force; read once and not kept.</param>
    /// <param name="window">Whose absence from the student register is a difference.</param>
    public static FirstComparisonResult Run(IEnumerable<StudentIdentity> students, IEnumerable<HouseholdIdentity> households, SchoolAgeWindow window)
    {
        var run = new FirstComparison([.. students], window);
        run.IndexStudents();
        foreach (var household in households)
        {
            run.Take(household);
        }

        return run.Finish();
    }

    private void IndexStudents()
    {
        for (var i = 0; i < _students.Length; i++)
        {
            if (_students[i].IdKey != UInt128.Zero && _byId.Add(i) is var first and >= 0)
            {
                _differences.Add(new ComparisonDifference
                {
                    Category = DifferenceCategory.DuplicateStudent,
                    StudentId = _students[i].RecordId,
                    OtherStudentId = _students[first].RecordId,
                    MatchedBy = MatchedBy.ExactId,
                    Fields = Compare(_students[first], _students[i].Name, _students[i].BirthOn, _students[i].Sex),
                    DomicilePath = _students[i].DomicilePath,
                    SchoolPath = _students[i].SchoolPath,
                });
            }

            if (PersonHash.IsComplete(_students[i].Name, _students[i].BirthOn, _students[i].Sex))
            {
                _byPerson.Add(i);
            }
        }
    }

    private void Take(in HouseholdIdentity household)
    {
        _households++;
        var isMissable = !household.IsCanceled && household.BirthOn is { } birthOn && _window.Contains(birthOn);
        _householdsInWindow += isMissable ? 1 : 0;
        if (household.IdKey != UInt128.Zero && FindById(household.IdKey) is var i and >= 0)
        {
            TakeMatch(i, household);
            return;
        }

        var candidate = household.IsCanceled ? -1 : FindByPerson(household);
        if (isMissable || candidate >= 0)
        {
            _unmatched.Add(new Unmatched(household, candidate, isMissable));
        }
    }

    private void TakeMatch(int i, in HouseholdIdentity household)
    {
        var former = _matches[i];
        if (former.IsMade && !(former.Household.IsCanceled && !household.IsCanceled))
        {
            if (!household.IsCanceled)
            {
                _differences.Add(new ComparisonDifference
                {
                    Category = DifferenceCategory.DuplicateHousehold,
                    StudentId = _students[i].RecordId,
                    HouseholdId = household.RecordId,
                    OtherHouseholdId = former.Household.RecordId,
                    MatchedBy = MatchedBy.ExactId,
                    DomicilePath = household.DomicilePath,
                    SchoolPath = _students[i].SchoolPath,
                });
            }

            return;
        }

        _matches[i] = new Match(household, IsMade: true);
    }

    private FirstComparisonResult Finish()
    {
        var matched = ReportMatched();
        var pairs = PairByPerson();
        var households = ReportHouseholds(pairs);
        var students = ReportStudents(pairs);
        var counts = new FirstComparisonCounts(
            _students.Length, _households, _householdsInWindow, matched, pairs.Count, households.WithId, students.WithId, households.WithoutId, students.WithoutId);
        return new FirstComparisonResult(counts, _differences);
    }

    /// <summary>Students of one identity number share its household record.</summary>
    private long ReportMatched()
    {
        var matched = 0L;
        for (var i = 0; i < _students.Length; i++)
        {
            ref readonly var student = ref _students[i];
            if (MatchOf(i) is not { IsMade: true, Household: var household })
            {
                continue;
            }

            matched++;
            var fields = Compare(student, household.Name, household.BirthOn, household.Sex);
            if (fields != DifferingFields.None)
            {
                _differences.Add(Paired(DifferenceCategory.IdentityDiffers, student, household, MatchedBy.ExactId, fields));
            }

            if (household.IsCanceled)
            {
                _differences.Add(Paired(DifferenceCategory.HouseholdCanceled, student, household, MatchedBy.ExactId, DifferingFields.None));
            }
        }

        return matched;
    }

    /// <summary>Pairs by name, birth date and sex: once only among unmatched students, and once only among unmatched households.</summary>
    private Dictionary<int, int> PairByPerson()
    {
        var studentsOf = new Dictionary<int, int>();
        var residents = new Dictionary<int, (int Count, int Unmatched)>();
        for (var i = 0; i < _students.Length; i++)
        {
            if (!MatchOf(i).IsMade && _byPerson.FirstOf(i) is var group and >= 0)
            {
                studentsOf[group] = studentsOf.TryGetValue(group, out _) ? -1 : i;
            }
        }

        for (var u = 0; u < _unmatched.Count; u++)
        {
            if (_unmatched[u].Candidate is var group and >= 0)
            {
                residents[group] = (residents.GetValueOrDefault(group).Count + 1, u);
            }
        }

        return residents.Where(r => r.Value.Count == 1 && studentsOf.GetValueOrDefault(r.Key, -1) >= 0)
            .ToDictionary(r => r.Value.Unmatched, r => studentsOf[r.Key]);
    }

    private Alone ReportHouseholds(Dictionary<int, int> pairs)
    {
        var alone = default(Alone);
        for (var u = 0; u < _unmatched.Count; u++)
        {
            var household = _unmatched[u].Household;
            if (_unmatched[u].IsMissable)
            {
                alone = alone.And(household.IdKey);
            }

            if (pairs.TryGetValue(u, out var i))
            {
                _differences.Add(Paired(DifferenceCategory.IdentityDiffers, _students[i], household, MatchedBy.NameBirthSex, DifferingFields.IdNumber));
            }
            else if (_unmatched[u].IsMissable)
            {
                _differences.Add(new ComparisonDifference { Category = DifferenceCategory.HouseholdOnly, HouseholdId = household.RecordId, DomicilePath = household.DomicilePath });
            }
        }

        return alone;
    }

    private Alone ReportStudents(Dictionary<int, int> pairs)
    {
        var paired = pairs.Values.ToHashSet();
        var alone = default(Alone);
        for (var i = 0; i < _students.Length; i++)
        {
            if (MatchOf(i).IsMade)
            {
                continue;
            }

            alone = alone.And(_students[i].IdKey);
            if (!paired.Contains(i))
            {
                var student = _students[i];
                _differences.Add(new ComparisonDifference { Category = DifferenceCategory.StudentOnly, StudentId = student.RecordId, DomicilePath = student.DomicilePath, SchoolPath = student.SchoolPath });
            }
        }

        return alone;
    }

    private static ComparisonDifference Paired(DifferenceCategory category, in StudentIdentity student, in HouseholdIdentity household, MatchedBy by, DifferingFields fields) => new()
    {
        Category = category,
        StudentId = student.RecordId,
        HouseholdId = household.RecordId,
        MatchedBy = by,
        Fields = fields,
        DomicilePath = household.DomicilePath ?? student.DomicilePath,
        SchoolPath = student.SchoolPath,
    };

    /// <summary>Unknown on one side is no difference.</summary>
    private static DifferingFields Compare(in StudentIdentity student, string name, DateOnly? birthOn, Sex sex) =>
        (student.Name.Length > 0 && name.Length > 0 && student.Name != name ? DifferingFields.Name : 0)
        | (student.BirthOn is { } one && birthOn is { } other && one != other ? DifferingFields.BirthDate : 0)
        | (student.Sex is Sex.Male or Sex.Female && sex is Sex.Male or Sex.Female && student.Sex != sex ? DifferingFields.Sex : 0);

    private Match MatchOf(int i) => _students[i].IdKey == UInt128.Zero ? default : _matches[_byId.FirstOf(i)];

    private int FindById(UInt128 key)
    {
        for (var at = _byId.Start((ulong)key); _byId[at] is var i and >= 0; at = _byId.Next(at))
        {
            if (_students[i].IdKey == key)
            {
                return i;
            }
        }

        return -1;
    }

    private int FindByPerson(in HouseholdIdentity household)
    {
        if (!PersonHash.IsComplete(household.Name, household.BirthOn, household.Sex))
        {
            return -1;
        }

        for (var at = _byPerson.Start(PersonHash.Of(household.Name, household.BirthOn, household.Sex)); _byPerson[at] is var i and >= 0; at = _byPerson.Next(at))
        {
            ref readonly var student = ref _students[i];
            if (student.BirthOn == household.BirthOn && student.Sex == household.Sex && student.Name == household.Name)
            {
                return i;
            }
        }

        return -1;
    }

    private bool SamePerson(int i, int j) => _students[i].BirthOn == _students[j].BirthOn && _students[i].Sex == _students[j].Sex && _students[i].Name == _students[j].Name;

    /// <summary>Records without a partner, those with a number to look for apart.</summary>
    private readonly record struct Alone(long WithId, long WithoutId)
    {
        public Alone And(UInt128 key) => key == UInt128.Zero ? this with { WithoutId = WithoutId + 1 } : this with { WithId = WithId + 1 };
    }

    private readonly record struct Match(HouseholdIdentity Household, bool IsMade);

    private readonly record struct Unmatched(HouseholdIdentity Household, int Candidate, bool IsMissable);
}
