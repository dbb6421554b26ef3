using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// Counts household records as they stream past (户籍计数) and tells which of them a comparison has to keep: those born in years in which
/// students are, those whose birthday nobody knows, and those whose identity number a student bears.
/// </summary>
public sealed class HouseholdTally
{
    private readonly HashSet<UInt128> _numbers;
    private readonly SchoolAgeWindow _window;
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    /// <param name="students">The records they are compared with.</param>
    /// <param name="window">Whose absence from the student register is a difference.</param>
    public HouseholdTally(IReadOnlyCollection<StudentIdentity> students, SchoolAgeWindow window)
    {
        _numbers = [.. students.Select(s => s.IdKey).Where(key => key != UInt128.Zero)];
        _window = window;
        (_from, _to) = YearsAround(students, window);
    }

    /// <summary>The first birthday that is kept: a year before that of any student, since a birth date may be wrong by one.</summary>
    public DateOnly KeptFrom => _from;

    /// <summary>The last birthday that is kept.</summary>
    public DateOnly KeptTo => _to;

    /// <summary>Records that streamed past.</summary>
    public long All { get; private set; }

    /// <summary>Of these, of school age and not canceled.</summary>
    public long InWindow { get; private set; }

    /// <summary>Of those of school age, with an identity number that no student record has.</summary>
    public long OnlyByNumber { get; private set; }

    /// <summary>Of those of school age, without a valid identity number.</summary>
    public long WithoutNumber { get; private set; }

    /// <summary>Counts a record; says whether the comparison must keep it.</summary>
    public bool Count(UInt128 number, DateOnly? birthOn, bool isCanceled)
    {
        All++;
        var isKnown = number != UInt128.Zero && _numbers.Contains(number);
        if (!isCanceled && birthOn is { } birth && _window.Contains(birth))
        {
            InWindow++;
            OnlyByNumber += number != UInt128.Zero && !isKnown ? 1 : 0;
            WithoutNumber += number == UInt128.Zero ? 1 : 0;
        }

        return isKnown || IsKept(birthOn);
    }

    /// <summary>Whether the birthday alone is a reason to keep a record.</summary>
    public bool IsKept(DateOnly? birthOn) => birthOn is not { } day || (day >= _from && day <= _to);

    private static (DateOnly From, DateOnly To) YearsAround(IReadOnlyCollection<StudentIdentity> students, SchoolAgeWindow window)
    {
        var (from, to) = (window.FirstBirthOn.Year, window.LastBirthOn.Year);
        foreach (var student in students)
        {
            if (student.BirthOn is { } born && born.Year is > EarliestYear and < LatestYear)
            {
                (from, to) = (Math.Min(from, born.Year), Math.Max(to, born.Year));
            }
        }

        return (new DateOnly(from - 1, 1, 1), new DateOnly(to + 1, 12, 31));
    }

    // A birthday of 1900 is a slip and must not bring everybody in.
    private const int EarliestYear = 1990;
    private const int LatestYear = 2200;
}
