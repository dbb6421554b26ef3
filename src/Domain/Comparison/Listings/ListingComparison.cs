using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// The student register laid over the lists of other offices (四查三比对，名册比对), clauses 14 and 15: what each list and the pairs found in it
/// come to. Of a list that is not in force nothing is said.
/// </summary>
/// <remarks>
/// Who has no birth date is of no known age, and a school that handed in no roll says nothing of its pupils: both stay unknown and are
/// no difference.
/// </remarks>
public sealed class ListingComparison
{
    private readonly IReadOnlyList<StudentIdentity> _students;
    private readonly SchoolAgeWindow _window;
    private readonly Dictionary<RegisterSource, ComparedListing> _listings;
    private readonly Dictionary<RegisterSource, Dictionary<int, ListedPair>> _pairOfEntry = [];
    private readonly Dictionary<RegisterSource, HashSet<int>> _listedPeople = [];
    private readonly StudentPersons _persons;
    private readonly List<ComparisonDifference> _differences = [];

    private ListingComparison(IReadOnlyList<StudentIdentity> students, IReadOnlyList<ComparedListing> listings, IEnumerable<(StudentRecordId One, StudentRecordId Other)> duplicates, SchoolAgeWindow window)
    {
        (_students, _window, _listings) = (students, window, listings.ToDictionary(l => l.Source));
        _persons = StudentPersons.Of(students, duplicates);
        foreach (var listing in listings)
        {
            _pairOfEntry[listing.Source] = listing.Pairs.ToDictionary(p => p.Listing);
            _listedPeople[listing.Source] = [.. listing.Pairs.Where(p => p.IsLinked).Select(p => _persons[p.Student])];
        }
    }

    /// <summary>Lays the lists over the register.</summary>
    /// <param name="students">The records of the student register in force.</param>
    /// <param name="listings">The lists in force, each once.</param>
    /// <param name="duplicates">Student records that are one person's.</param>
    /// <param name="window">Who is of school age.</param>
    public static IReadOnlyList<ComparisonDifference> Of(
        IReadOnlyList<StudentIdentity> students, IReadOnlyList<ComparedListing> listings, IEnumerable<(StudentRecordId One, StudentRecordId Other)> duplicates, SchoolAgeWindow window)
    {
        var comparison = new ListingComparison(students, listings, duplicates, window);
        comparison.CompareRoll();
        comparison.ReportAbsent(RegisterSource.Poverty, DifferenceCategory.PoorUnenrolled);
        comparison.CompareDisabled();
        comparison.ReportUnplaced();
        comparison.CompareAid();
        comparison.ReportAbsent(RegisterSource.ResidencePermit, DifferenceCategory.MigrantUnenrolled);
        comparison.ReportUnlisted(RegisterSource.ResidencePermit, DifferenceCategory.MigrantWithoutPermit, s => s.Groups.HasFlag(ChildGroups.Migrant));
        comparison.ReportDeparted();
        return comparison._differences;
    }

    private void CompareRoll()
    {
        if (!_listings.TryGetValue(RegisterSource.ClassRoll, out var roll))
        {
            return;
        }

        var schools = roll.Entries.Select(e => SchoolPath.SchoolOf(e.SchoolPath)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ReportUnlisted(RegisterSource.ClassRoll, DifferenceCategory.NotAttending, s => s.Status == EnrollmentStatus.Active && SchoolPath.SchoolOf(s.SchoolPath) is { } school && schools.Contains(school));
        var told = new HashSet<int>();
        for (var e = 0; e < roll.Entries.Count; e++)
        {
            if (LinkOf(RegisterSource.ClassRoll, e) is not { } pair)
            {
                _differences.Add(OfEntry(DifferenceCategory.AttendingUnregistered, roll, e));
            }
            else if (SchoolPath.SchoolOf(roll.Entries[e].SchoolPath) is { } sits && _persons.RecordsWith(pair.Student).All(s => SchoolPath.SchoolOf(_students[s].SchoolPath) is { } says && says != sits) && told.Add(_persons[pair.Student]))
            {
                _differences.Add(OfPair(DifferenceCategory.AttendsElsewhere, roll, e, pair));
            }
        }
    }

    private void CompareDisabled()
    {
        if (_listings.TryGetValue(RegisterSource.Disability, out var certified))
        {
            var told = new HashSet<int>();
            for (var e = 0; e < certified.Entries.Count; e++)
            {
                if (LinkOf(RegisterSource.Disability, e) is { } pair && _persons.RecordsWith(pair.Student).All(s => !_students[s].Groups.HasFlag(ChildGroups.Disabled)) && told.Add(_persons[pair.Student]))
                {
                    _differences.Add(OfPair(DifferenceCategory.DisabilityUnmarked, certified, e, pair));
                }
            }

            ReportUnlisted(RegisterSource.Disability, DifferenceCategory.DisabilityUncertified, s => s.Groups.HasFlag(ChildGroups.Disabled));
        }

        if (_listings.TryGetValue(RegisterSource.HomeTeaching, out var taught))
        {
            for (var e = 0; e < taught.Entries.Count; e++)
            {
                if (LinkOf(RegisterSource.HomeTeaching, e) is null)
                {
                    _differences.Add(OfEntry(DifferenceCategory.HomeTaughtUnregistered, taught, e));
                }
            }
        }
    }

    // Nothing tells which of two lists a matter came from: who stands in both is one, their order is nobody's, and the list of justice says nothing alone.
    private void ReportUnplaced()
    {
        if (!_listings.ContainsKey(RegisterSource.Disability))
        {
            return;
        }

        var taught = KnownPeople.Of(_listings.TryGetValue(RegisterSource.HomeTeaching, out var atHome) ? atHome.Entries : []);
        var (told, before) = (new HashSet<UInt128>(), _differences.Count);
        foreach (var source in (RegisterSource[])[RegisterSource.Disability, RegisterSource.Justice])
        {
            ReportAbsent(source, DifferenceCategory.NeedsPlacement, entry => !taught.Know(entry.IdKey, entry.Name, entry.BirthOn, entry.Sex) && told.Add(entry.RecordKey));
        }

        _differences.Sort(before, _differences.Count - before, Comparer<ComparisonDifference>.Create((a, b) => a.Listing!.Value.Key.CompareTo(b.Listing!.Value.Key)));
    }

    private void CompareAid()
    {
        if (!_listings.TryGetValue(RegisterSource.Aid, out var aid))
        {
            return;
        }

        var told = new HashSet<int>();
        foreach (var source in (RegisterSource[])[RegisterSource.LowIncome, RegisterSource.Poverty])
        {
            if (!_listings.TryGetValue(source, out var needy))
            {
                continue;
            }

            for (var e = 0; e < needy.Entries.Count; e++)
            {
                if (LinkOf(source, e) is { } pair && IsEnrolled(pair.Student) && !_listedPeople[RegisterSource.Aid].Contains(_persons[pair.Student]) && told.Add(_persons[pair.Student]))
                {
                    _differences.Add(OfPair(DifferenceCategory.AidMissing, needy, e, pair));
                }
            }
        }

        for (var e = 0; e < aid.Entries.Count; e++)
        {
            if (LinkOf(RegisterSource.Aid, e) is not { } pair || !IsEnrolled(pair.Student))
            {
                _differences.Add(OfEntry(DifferenceCategory.AidUnregistered, aid, e));
            }
        }
    }

    private void ReportDeparted()
    {
        if (!_listings.TryGetValue(RegisterSource.Departures, out var departures))
        {
            return;
        }

        var told = new HashSet<int>();
        for (var e = 0; e < departures.Entries.Count; e++)
        {
            if (LinkOf(RegisterSource.Departures, e) is { } pair && IsEnrolled(pair.Student) && told.Add(_persons[pair.Student]))
            {
                _differences.Add(OfPair(DifferenceCategory.DepartedEnrolled, departures, e, pair));
            }
        }
    }

    // Of school age, and enrolled by no record; a record that says the pupil has left is shown beside.
    private void ReportAbsent(RegisterSource source, DifferenceCategory category, Func<ListingIdentity, bool>? only = null)
    {
        if (!_listings.TryGetValue(source, out var listing))
        {
            return;
        }

        for (var e = 0; e < listing.Entries.Count; e++)
        {
            var entry = listing.Entries[e];
            if (entry.BirthOn is { } born && _window.Contains(born)
                && (LinkOf(source, e) is not { } pair || !(_persons.RecordsWith(pair.Student).Any(IsEnrolled) || HasFinished(pair.Student)))
                && (only is null || only(entry)))
            {
                _differences.Add(OfEntry(category, listing, e));
            }
        }
    }

    private void ReportUnlisted(RegisterSource source, DifferenceCategory category, Func<StudentIdentity, bool> concerns)
    {
        if (!_listings.TryGetValue(source, out var listing))
        {
            return;
        }

        var candidates = listing.Pairs.Where(p => p is { IsLinked: false, Standing: PairStanding.Review }).GroupBy(p => p.Student).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Bits));
        for (var s = 0; s < _students.Count; s++)
        {
            // Of a person with two records the first one tells.
            if (_persons[s] == s && IsEnrolled(s) && concerns(_students[s]) && !_listedPeople[source].Contains(s))
            {
                _differences.Add(OfStudent(category, s, listing, candidates.TryGetValue(s, out var candidate) ? candidate : null));
            }
        }
    }

    private ListedPair? LinkOf(RegisterSource source, int entry) => _pairOfEntry[source].TryGetValue(entry, out var pair) && pair.IsLinked ? pair : null;

    private bool IsEnrolled(int s) => _students[s].Status is EnrollmentStatus.Active or EnrollmentStatus.Suspended or EnrollmentStatus.TransferPending;

    private bool HasFinished(int s) => _students[s].Status is EnrollmentStatus.Graduated or EnrollmentStatus.Completed;

    private ComparisonDifference OfPair(DifferenceCategory category, ComparedListing listing, int entry, ListedPair pair) => new()
    {
        Category = category,
        Student = _students[pair.Student].Ref,
        StudentId = _students[pair.Student].RecordId,
        Listing = listing.Entries[entry].Ref,
        ListingId = listing.Entries[entry].RecordId,
        ListedPair = (listing.Source, entry, pair.Student),
        MatchedBy = pair.MatchedBy,
        Standing = pair.Standing,
        Bits = Known(pair.Bits),
        DomicilePath = _students[pair.Student].DomicilePath ?? listing.Entries[entry].DomicilePath,
        SchoolPath = _students[pair.Student].SchoolPath,
    };

    // A student record beside it is a candidate, or says that the pupil has left.
    private ComparisonDifference OfEntry(DifferenceCategory category, ComparedListing listing, int e)
    {
        var entry = listing.Entries[e];
        var beside = _pairOfEntry[listing.Source].TryGetValue(e, out var pair) && (pair.IsLinked || pair.Standing == PairStanding.Review) ? pair : default(ListedPair?);
        return new()
        {
            Category = category,
            Student = beside is { } shown ? _students[shown.Student].Ref : null,
            StudentId = beside is { } found ? _students[found.Student].RecordId : null,
            Listing = entry.Ref,
            ListingId = entry.RecordId,
            ListedPair = beside is { } weighed ? (listing.Source, e, weighed.Student) : null,
            MatchedBy = beside?.MatchedBy ?? MatchedBy.Nothing,
            Standing = beside?.Standing ?? PairStanding.None,
            Bits = beside is { } known ? Known(known.Bits) : null,
            DomicilePath = entry.DomicilePath,
            SchoolPath = entry.SchoolPath,
        };
    }

    private ComparisonDifference OfStudent(DifferenceCategory category, int s, ComparedListing listing, ListedPair? candidate) => new()
    {
        Category = category,
        Student = _students[s].Ref,
        StudentId = _students[s].RecordId,
        Listing = candidate is { } shown ? listing.Entries[shown.Listing].Ref : null,
        ListingId = candidate is { } found ? listing.Entries[found.Listing].RecordId : null,
        ListedPair = candidate is { } pair ? (listing.Source, pair.Listing, s) : null,
        MatchedBy = candidate?.MatchedBy ?? MatchedBy.Nothing,
        Standing = candidate?.Standing ?? PairStanding.None,
        Bits = candidate is { } weighed ? Known(weighed.Bits) : null,
        DomicilePath = _students[s].DomicilePath,
        SchoolPath = _students[s].SchoolPath,
    };

    private static double? Known(double bits) => double.IsNaN(bits) ? null : bits;
}
