using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// The student register laid over the lists of other offices (四查三比对，名册比对), clauses 14 and 15: what each list and the pairs found in it
/// come to. Of a list that is not in force nothing is said.
/// </summary>
/// <remarks>
/// Who has no birth date is of no known age, and a school that handed in no roll says nothing of its pupils: both stay unknown and are
/// no difference. Of several records of one person any may answer, if it is enrolled.
/// </remarks>
public sealed class ListingComparison
{
    private readonly IReadOnlyList<StudentIdentity> _students;
    private readonly SchoolAgeWindow _window;
    private readonly Dictionary<RegisterSource, ComparedListing> _listings;
    private readonly Dictionary<RegisterSource, Dictionary<int, ListedPair>> _pairOfEntry = [];
    private readonly Dictionary<RegisterSource, HashSet<int>> _listedPeople = [];
    private readonly StudentPersons _persons;
    private readonly ListedDifferences _made;
    private readonly List<ComparisonDifference> _differences = [];

    private ListingComparison(IReadOnlyList<StudentIdentity> students, IReadOnlyList<ComparedListing> listings, IEnumerable<(StudentRecordId One, StudentRecordId Other)> duplicates, SchoolAgeWindow window)
    {
        (_students, _window, _listings) = (students, window, listings.ToDictionary(l => l.Source));
        (_persons, _made) = (StudentPersons.Of(students, duplicates), new ListedDifferences(students));
        foreach (var listing in listings)
        {
            _pairOfEntry[listing.Source] = listing.Pairs.ToDictionary(p => p.Listing);
            _listedPeople[listing.Source] = [.. listing.Pairs.Where(p => p.IsLinked).Select(p => _persons[p.Student])];
        }
    }

    /// <summary>Lays the lists over the register.</summary>
    /// <param name="students">The records of the student register in force.</param>
    /// <param name="listings">The lists in force, each once.</param>
    /// <param name="duplicates">Student records that are certainly one person's; see <see cref="ComparisonResult.SameStudents"/>.</param>
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
        comparison.ReportListed(DifferenceCategory.DepartedEnrolled, [RegisterSource.Departures], comparison.IsEnrolled);
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
            if (PupilOf(RegisterSource.ClassRoll, e) is not { } pupil)
            {
                _differences.Add(OfEntry(DifferenceCategory.AttendingUnregistered, roll, e));
            }
            else if (SchoolPath.SchoolOf(roll.Entries[e].SchoolPath) is { } sits && EnrolledWith(pupil.Student).All(s => SchoolPath.SchoolOf(_students[s].SchoolPath) is { } says && says != sits) && told.Add(_persons[pupil.Student]))
            {
                _differences.Add(_made.OfPair(DifferenceCategory.AttendsElsewhere, roll, pupil));
            }
        }
    }

    private void CompareDisabled()
    {
        if (_listings.ContainsKey(RegisterSource.Disability))
        {
            ReportListed(DifferenceCategory.DisabilityUnmarked, [RegisterSource.Disability], person => _persons.RecordsWith(person).All(s => !_students[s].Groups.HasFlag(ChildGroups.Disabled)));
            ReportUnlisted(RegisterSource.Disability, DifferenceCategory.DisabilityUncertified, s => s.Groups.HasFlag(ChildGroups.Disabled));
        }

        if (_listings.TryGetValue(RegisterSource.HomeTeaching, out var taught))
        {
            _differences.AddRange(UnansweredOf(taught).Select(e => OfEntry(DifferenceCategory.HomeTaughtUnregistered, taught, e)));
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
        var (people, records, unplaced) = (new HashSet<UInt128>(), new HashSet<UInt128>(), new List<ComparisonDifference>());
        foreach (var listing in InForce(RegisterSource.Disability, RegisterSource.Justice))
        {
            foreach (var e in AbsentOf(listing).OrderBy(e => listing.Entries[e].RecordKey))
            {
                var entry = listing.Entries[e];
                // Both are remembered of each, so that a third entry finds whichever it has.
                if (!taught.Know(entry.IdKey, entry.Name, entry.BirthOn, entry.Sex) && people.Add(entry.PersonKey) & records.Add(entry.RecordKey))
                {
                    unplaced.Add(OfEntry(DifferenceCategory.NeedsPlacement, listing, e) with { Listing = entry.PersonRef });
                }
            }
        }

        _differences.AddRange(unplaced.OrderBy(d => d.Listing!.Value.Key));
    }

    private void CompareAid()
    {
        if (!_listings.TryGetValue(RegisterSource.Aid, out var aid))
        {
            return;
        }

        ReportListed(DifferenceCategory.AidMissing, [RegisterSource.LowIncome, RegisterSource.Poverty], person => IsEnrolled(person) && !_listedPeople[RegisterSource.Aid].Contains(person));

        // A child stands here once for each item; which of them is shown must not hang on their order.
        var told = new ToldPeople();
        foreach (var e in UnansweredOf(aid).OrderBy(e => aid.Entries[e].IdKey == UInt128.Zero).ThenBy(e => aid.Entries[e].Ref.Basis).ThenBy(e => aid.Entries[e].RecordKey))
        {
            var entry = aid.Entries[e];
            if (told.Add(entry.IdKey, entry.Name, entry.BirthOn, SchoolPath.SchoolOf(entry.SchoolPath)))
            {
                _differences.Add(OfEntry(DifferenceCategory.AidUnregistered, aid, e) with { Listing = entry.PersonRef });
            }
        }
    }

    private void ReportAbsent(RegisterSource source, DifferenceCategory category)
    {
        if (_listings.TryGetValue(source, out var listing))
        {
            _differences.AddRange(AbsentOf(listing).Select(e => OfEntry(category, listing, e)));
        }
    }

    private void ReportUnlisted(RegisterSource source, DifferenceCategory category, Func<StudentIdentity, bool> concerns)
    {
        if (!_listings.TryGetValue(source, out var listing))
        {
            return;
        }

        var candidates = listing.Pairs.Where(p => p is { IsLinked: false, Standing: PairStanding.Review }).GroupBy(p => p.Student).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Bits));
        for (var person = 0; person < _students.Count; person++)
        {
            if (_persons[person] == person && !_listedPeople[source].Contains(person) && EnrolledWith(person).Where(s => concerns(_students[s])).FirstOrDefault(-1) is var missed and >= 0)
            {
                _differences.Add(_made.OfStudent(category, missed, listing, candidates.TryGetValue(missed, out var candidate) ? candidate : null));
            }
        }
    }

    /// <summary>Tells of each person whom entries of some lists lead to, once; what is decided of it rests on all that they say.</summary>
    /// <param name="category">The kind.</param>
    /// <param name="sources">The lists: of two that have the person the first is shown.</param>
    /// <param name="isSo">Whether it holds of a person, by the first record.</param>
    private void ReportListed(DifferenceCategory category, RegisterSource[] sources, Func<int, bool> isSo)
    {
        var linked = InForce(sources).SelectMany(l => l.Pairs.Where(p => p.IsLinked).Select(p => (Listing: l, Pair: p, Entry: l.Entries[p.Listing])));
        foreach (var said in linked.GroupBy(l => _persons[l.Pair.Student]).Where(g => isSo(g.Key)))
        {
            var (listing, pair, _) = said.OrderBy(l => Array.IndexOf(sources, l.Listing.Source)).ThenByDescending(l => l.Entry.IsDeath).ThenBy(l => l.Entry.RecordKey).First();
            var difference = _made.OfPair(category, listing, PupilOf(listing.Source, pair.Listing) ?? pair);
            _differences.Add(difference with { Listing = new RecordRef(difference.Listing!.Value.Key, ListingIdentity.MeaningOf(said.Select(l => l.Entry))) });
        }
    }

    // Of school age, and neither enrolled by any record nor done with school.
    private IEnumerable<int> AbsentOf(ComparedListing listing) => Enumerable.Range(0, listing.Entries.Count).Where(e =>
        listing.Entries[e].BirthOn is { } born && _window.Contains(born)
        && (LinkOf(listing.Source, e) is not { } pair || !_persons.RecordsWith(pair.Student).Any(s => _students[s].IsEnrolled || HasFinished(s))));

    // Whom no enrolled record answers, of whatever age.
    private IEnumerable<int> UnansweredOf(ComparedListing listing) => Enumerable.Range(0, listing.Entries.Count).Where(e => PupilOf(listing.Source, e) is null);

    private IEnumerable<ComparedListing> InForce(params RegisterSource[] sources) => sources.Where(_listings.ContainsKey).Select(s => _listings[s]);

    private ListedPair? LinkOf(RegisterSource source, int entry) => _pairOfEntry[source].TryGetValue(entry, out var pair) && pair.IsLinked ? pair : null;

    /// <summary>The entry with an enrolled record of its person: the one it leads to, else another, of which nothing was weighed; null where none is enrolled.</summary>
    private ListedPair? PupilOf(RegisterSource source, int e)
    {
        if (LinkOf(source, e) is not { } pair || _students[pair.Student].IsEnrolled)
        {
            return LinkOf(source, e);
        }

        var number = _listings[source].Entries[e].IdKey;
        return EnrolledWith(pair.Student).FirstOrDefault(-1) is var other and >= 0
            ? pair with { Student = other, Bits = double.NaN, MatchedBy = number != UInt128.Zero && number == _students[other].IdKey ? MatchedBy.ExactId : MatchedBy.Evidence }
            : null;
    }

    private IEnumerable<int> EnrolledWith(int student) => _persons.RecordsWith(student).Where(s => _students[s].IsEnrolled);

    private bool IsEnrolled(int person) => EnrolledWith(person).Any();

    private bool HasFinished(int s) => _students[s].Status is EnrollmentStatus.Graduated or EnrollmentStatus.Completed;

    // A student record beside it is a candidate, or says that the pupil has left.
    private ComparisonDifference OfEntry(DifferenceCategory category, ComparedListing listing, int e) =>
        _made.OfEntry(category, listing, e, _pairOfEntry[listing.Source].TryGetValue(e, out var pair) && (pair.IsLinked || pair.Standing == PairStanding.Review) ? pair : null);
}
