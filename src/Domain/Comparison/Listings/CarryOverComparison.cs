using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// The student register of the school year before laid over that of now (学年衔接、小升初衔接), clause 14: every pupil below grade nine is
/// found again, was received elsewhere, or has died; whoever is none of these is a difference, told once.
/// </summary>
public static class CarryOverComparison
{
    private const int LastGrade = 9;

    /// <summary>Lays the two years side by side.</summary>
    /// <param name="prior">Those of the year before that are in no record of now by their key, each once.</param>
    /// <param name="students">The records of now that were in none of the year before by their key.</param>
    /// <param name="transfers">Transfers another place has completed.</param>
    /// <param name="departures">Who died or moved away; only a death accounts for a pupil.</param>
    /// <param name="numbers">The identity numbers of all records of now.</param>
    public static IEnumerable<ComparisonDifference> Of(
        IEnumerable<PriorPupil> prior, IEnumerable<StudentIdentity> students, IEnumerable<ListingIdentity> transfers, IEnumerable<ListingIdentity> departures, IReadOnlySet<UInt128> numbers)
    {
        var accounted = KnownPeople.Of(transfers.Concat(departures.Where(d => d.IsDeath)));
        foreach (var student in students)
        {
            accounted.Add(student.IdKey, student.Name, student.BirthOn, student.Sex);
        }

        var told = new ToldPeople();
        return prior
            .Where(p => p.Status is EnrollmentStatus.Active or EnrollmentStatus.Suspended or EnrollmentStatus.TransferPending)
            .Where(p => p.Grade is null or < LastGrade)
            .Where(p => !(p.IdKey != UInt128.Zero && numbers.Contains(p.IdKey)) && !accounted.Know(p.IdKey, p.Name, p.BirthOn, p.Sex))
            // Of two records of one pupil the one that says 在读 tells.
            .OrderBy(p => p.IdKey == UInt128.Zero).ThenBy(p => p.Status != EnrollmentStatus.Active).ThenBy(p => p.RecordKey)
            .Where(p => told.Add(p.IdKey, p.Name, p.BirthOn, SchoolPath.SchoolOf(p.SchoolPath)))
            .Select(p => new ComparisonDifference
            {
                Category = DifferenceCategory.NotCarriedOver,
                Student = p.Ref,
                StudentId = p.RecordId,
                MatchedBy = MatchedBy.Nothing,
                DomicilePath = p.DomicilePath,
                SchoolPath = p.SchoolPath,
            });
    }
}
