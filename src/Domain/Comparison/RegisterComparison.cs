using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison;

/// <summary>
/// The comparison of the two registers (学籍—户籍比对), clause 15: what two lists of records and the pairs found among them come
/// to. A pair is a finding for a person to confirm wherever the two records do not say the same; no records are merged.
/// </summary>
/// <remarks>
/// A household record is missed only when its birth date is in the window, it is not canceled, and it counts as nobody's. The
/// pairs are found elsewhere (综合比对); which of them count as one person's stands in them.
/// </remarks>
public sealed class RegisterComparison
{
    private readonly IReadOnlyList<StudentIdentity> _students;
    private readonly IReadOnlyList<HouseholdIdentity> _households;
    private readonly RegisterPair?[] _pairOf;
    private readonly ILookup<int, int> _alsoOf;
    private readonly Dictionary<UInt128, int> _byNumber = [];
    private readonly List<int>?[] _claims;
    private readonly RegisterPair?[] _candidateOf;
    private readonly DecidedPairs _decided;
    private readonly HashSet<int> _claimedBeside = [];
    private readonly List<ComparisonDifference> _differences = [];

    private RegisterComparison(
        IReadOnlyList<StudentIdentity> students, IReadOnlyList<HouseholdIdentity> households, IEnumerable<RegisterPair> pairs, IEnumerable<(int Student, int Household)> further, DecidedPairs decided)
    {
        (_students, _households, _decided) = (students, households, decided);
        _pairOf = new RegisterPair?[students.Count];
        foreach (var pair in decided.Applied(pairs, students, households))
        {
            _pairOf[pair.Student] = pair;
        }

        _alsoOf = further.ToLookup(f => f.Student, f => f.Household);
        _claims = new List<int>?[households.Count];
        _candidateOf = new RegisterPair?[households.Count];
    }

    /// <summary>Lays two lists of records side by side.</summary>
    /// <param name="students">The records of the student register in force.</param>
    /// <param name="households">Those of the household register that the tally said to keep, each once.</param>
    /// <param name="tally">What was counted while they streamed past.</param>
    /// <param name="pairs">At most one for each student.</param>
    /// <param name="further">Further household records with the number of a student, borne out by name and birth date.</param>
    /// <param name="decided">What people have said of pairs before.</param>
    /// <param name="window">Whose absence from the student register is a difference.</param>
    public static ComparisonResult Of(
        IReadOnlyList<StudentIdentity> students, IReadOnlyList<HouseholdIdentity> households, HouseholdTally tally, IEnumerable<RegisterPair> pairs,
        IEnumerable<(int Student, int Household)> further, DecidedPairs decided, SchoolAgeWindow window)
    {
        var comparison = new RegisterComparison(students, households, pairs, further, decided);
        comparison.IndexNumbers();
        comparison.PreferRecordsInForce();
        comparison.Claim();
        comparison.ReportStudents();
        comparison.ReportDuplicates();
        comparison.ReportHouseholds(window);
        return new ComparisonResult(comparison.Counts(tally), comparison._differences);
    }

    // A record in force goes before a canceled one of the same number.
    private void IndexNumbers()
    {
        for (var h = 0; h < _households.Count; h++)
        {
            var number = _households[h].IdKey;
            if (number != UInt128.Zero && (!_byNumber.TryGetValue(number, out var former) || (_households[former].IsCanceled && !_households[h].IsCanceled)))
            {
                _byNumber[number] = h;
            }
        }
    }

    private void PreferRecordsInForce()
    {
        for (var s = 0; s < _students.Count; s++)
        {
            if (_pairOf[s] is { IsLinked: true } pair && _households[pair.Household].IsCanceled && _alsoOf[s].Where(h => !_households[h].IsCanceled).Order().FirstOrDefault(-1) is var better and >= 0)
            {
                _pairOf[s] = pair with { Household = better };
            }
        }
    }

    private void Claim()
    {
        for (var s = 0; s < _students.Count; s++)
        {
            if (_pairOf[s] is not { } pair)
            {
                continue;
            }

            if (pair.IsLinked)
            {
                (_claims[pair.Household] ??= []).Add(s);
                _claimedBeside.UnionWith(_alsoOf[s]);
            }
            else if (pair.Standing == PairStanding.Review && (_candidateOf[pair.Household] is not { } former || former.Bits < pair.Bits))
            {
                _candidateOf[pair.Household] = pair;
            }
        }
    }

    private void ReportStudents()
    {
        for (var s = 0; s < _students.Count; s++)
        {
            if (_pairOf[s] is { IsLinked: true } pair)
            {
                ReportLinked(s, pair);
            }
            else if (NumberOwner(s) is var owner and >= 0 && _decided.Of(_students[s], _households[owner]) != PairVerdict.Different)
            {
                // Somebody bears this number, and nothing else about them is the student's: a person has to look.
                _differences.Add(Paired(DifferenceCategory.IdentityDiffers, s, owner, PairWith(s, owner), IdentityFields.Differing(_students[s], _households[owner])));
            }
            else
            {
                var candidate = _pairOf[s] is { Standing: PairStanding.Review } seen ? seen : default(RegisterPair?);
                _differences.Add(Alone(DifferenceCategory.StudentOnly, _students[s], candidate is { } c ? _households[c.Household] : null, candidate) with
                {
                    DomicilePath = _students[s].DomicilePath,
                    SchoolPath = _students[s].SchoolPath,
                });
            }
        }
    }

    private void ReportLinked(int s, RegisterPair pair)
    {
        var (student, household) = (_students[s], _households[pair.Household]);
        if (IdentityFields.Differing(student, household) is var fields and not DifferingFields.None)
        {
            var owner = NumberOwner(s);
            _differences.Add(Paired(DifferenceCategory.IdentityDiffers, s, pair.Household, pair, fields) with
            {
                OtherHouseholdId = owner >= 0 && owner != pair.Household ? _households[owner].RecordId : null,
            });
        }

        if (household.IsCanceled)
        {
            _differences.Add(Paired(DifferenceCategory.HouseholdCanceled, s, pair.Household, pair, DifferingFields.None));
        }

        foreach (var other in _alsoOf[s].Where(h => h != pair.Household && !_households[h].IsCanceled && !household.IsCanceled))
        {
            _differences.Add(Paired(DifferenceCategory.DuplicateHousehold, s, other, pair, DifferingFields.None) with
            {
                OtherHouseholdId = household.RecordId,
                OtherHousehold = household.Ref,
                DomicilePath = _households[other].DomicilePath,
            });
        }
    }

    /// <summary>Two student records are one person's where they share a household record, or a number that no household record tells apart.</summary>
    private void ReportDuplicates()
    {
        var seen = new HashSet<int>();
        foreach (var claims in _claims.Where(c => c is { Count: > 1 }))
        {
            // The surest first: the others are duplicates of it, and as sure as the less sure of the two.
            var ordered = claims!.OrderBy(s => _pairOf[s]!.Value.MatchedBy == MatchedBy.ExactId ? 0 : 1).ThenBy(s => _pairOf[s]!.Value.Standing == PairStanding.Certain ? 0 : 1).ThenBy(s => s).ToList();
            var first = _pairOf[ordered[0]]!.Value;
            foreach (var s in ordered.Skip(1))
            {
                seen.Add(s);
                var pair = _pairOf[s]!.Value;
                _differences.Add(Duplicate(s, ordered[0], first.Standing == PairStanding.Certain ? pair : pair with { Standing = PairStanding.Review }));
            }
        }

        foreach (var sharers in Enumerable.Range(0, _students.Count).Where(s => _students[s].IdKey != UInt128.Zero).GroupBy(s => _students[s].IdKey).Where(g => g.Skip(1).Any()))
        {
            var ordered = sharers.Order().ToList();
            foreach (var s in ordered.Skip(1).Where(s => !seen.Contains(s) && !seen.Contains(ordered[0]) && !AreToldApart(s, ordered[0])))
            {
                // A number alone makes nobody the same.
                var standing = _students[s].Name == _students[ordered[0]].Name ? PairStanding.Certain : PairStanding.Review;
                _differences.Add(Duplicate(s, ordered[0], new RegisterPair(s, -1, MatchedBy.ExactId, double.NaN, standing, true)));
            }
        }
    }

    private void ReportHouseholds(SchoolAgeWindow window)
    {
        for (var h = 0; h < _households.Count; h++)
        {
            var household = _households[h];
            if (household.IsCanceled || household.BirthOn is not { } birthOn || !window.Contains(birthOn) || _claims[h] is not null || _claimedBeside.Contains(h))
            {
                continue;
            }

            var candidate = _candidateOf[h];
            _differences.Add(Alone(DifferenceCategory.HouseholdOnly, candidate is { } c ? _students[c.Student] : null, household, candidate) with { DomicilePath = household.DomicilePath });
        }
    }

    private ComparisonCounts Counts(HouseholdTally tally)
    {
        long matched = 0, alone = 0, withoutNumber = 0, paired = 0;
        for (var s = 0; s < _students.Count; s++)
        {
            var isNumbered = _students[s].IdKey != UInt128.Zero;
            var isMatched = NumberOwner(s) >= 0;
            matched += isMatched ? 1 : 0;
            alone += isNumbered && !isMatched ? 1 : 0;
            withoutNumber += isNumbered ? 0 : 1;
            paired += _pairOf[s] is { IsLinked: true } pair && _households[pair.Household].IdKey is var number && (number == UInt128.Zero || number != _students[s].IdKey) ? 1 : 0;
        }

        return new ComparisonCounts(_students.Count, tally.All, tally.InWindow, matched, paired, tally.OnlyByNumber, alone, tally.WithoutNumber, withoutNumber);
    }

    private bool AreToldApart(int s, int other) => _pairOf[s] is { IsLinked: true } one && _pairOf[other] is { IsLinked: true } two && one.Household != two.Household;

    private int NumberOwner(int s) => _students[s].IdKey is var number && number != UInt128.Zero && _byNumber.TryGetValue(number, out var owner) ? owner : -1;

    // What was found of the two where they were looked at; else only that the number is the same.
    private RegisterPair PairWith(int s, int owner) =>
        (_pairOf[s] is { } pair && pair.Household == owner ? pair : new RegisterPair(s, owner, MatchedBy.ExactId, double.NaN, PairStanding.Review, false)) with { MatchedBy = MatchedBy.ExactId, Standing = PairStanding.Review };

    private ComparisonDifference Duplicate(int s, int first, RegisterPair pair) => new()
    {
        Category = DifferenceCategory.DuplicateStudent,
        Student = _students[s].Ref,
        OtherStudent = _students[first].Ref,
        StudentId = _students[s].RecordId,
        OtherStudentId = _students[first].RecordId,
        MatchedBy = _students[s].IdKey != UInt128.Zero && _students[s].IdKey == _students[first].IdKey ? MatchedBy.ExactId : pair.MatchedBy,
        Fields = IdentityFields.Differing(_students[s], _students[first]),
        Standing = pair.Standing,
        Bits = double.IsNaN(pair.Bits) ? null : pair.Bits,
        DomicilePath = _students[s].DomicilePath,
        SchoolPath = _students[s].SchoolPath,
    };

    private ComparisonDifference Paired(DifferenceCategory category, int s, int h, RegisterPair pair, DifferingFields fields) => new()
    {
        Category = category,
        Student = _students[s].Ref,
        Household = _households[h].Ref,
        StudentId = _students[s].RecordId,
        HouseholdId = _households[h].RecordId,
        MatchedBy = pair.MatchedBy,
        Fields = fields,
        Standing = pair.Standing,
        Bits = double.IsNaN(pair.Bits) ? null : pair.Bits,
        Pair = (s, h),
        DomicilePath = _households[h].DomicilePath ?? _students[s].DomicilePath,
        SchoolPath = _students[s].SchoolPath,
    };

    private static ComparisonDifference Alone(DifferenceCategory category, StudentIdentity? student, HouseholdIdentity? household, RegisterPair? candidate) => new()
    {
        Category = category,
        Student = student?.Ref,
        Household = household?.Ref,
        StudentId = student?.RecordId,
        HouseholdId = household?.RecordId,
        MatchedBy = candidate?.MatchedBy ?? MatchedBy.Nothing,
        Standing = candidate?.Standing ?? PairStanding.None,
        Bits = candidate?.Bits,
        Pair = candidate is { } pair ? (pair.Student, pair.Household) : null,
    };
}
