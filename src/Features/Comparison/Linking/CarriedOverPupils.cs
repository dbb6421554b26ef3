using Baoxue.Data;
using Baoxue.Data.Registers;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>Whom the student register of the school year before has and that of now has not (学年衔接), as far as the keys of the records tell.</summary>
/// <param name="Left">Those of the year before.</param>
/// <param name="Joined">Those of now who were not there before.</param>
/// <param name="Numbers">The identity numbers of all of now.</param>
internal sealed record CarriedOverPupils(IReadOnlyList<PriorPupil> Left, IReadOnlyList<StudentIdentity> Joined, IReadOnlySet<UInt128> Numbers)
{
    /// <summary>Null where no register of the year before was in force.</summary>
    public static CarriedOverPupils? Read(DistrictDb db, ComparisonRun run, IReadOnlyList<StudentIdentity> students)
    {
        if (run.Beside.FirstOrDefault(l => l.Source == RegisterSource.Student) is not { } prior)
        {
            return null;
        }

        var before = db.StudentRecords.AsNoTracking().InForceAt(prior.Sequence);
        var keysBefore = before.Select(r => r.Key).AsEnumerable().Select(key => IdKey.Of(key)).ToHashSet();
        var keysNow = students.Select(s => s.RecordKey).ToHashSet();
        // What both years share is one version or another of the same key.
        var left = before.Where(r => r.ToSequence != null && r.ToSequence <= run.StudentSequence)
            .Select(r => new { r.Id, r.Key, r.IdIndex, r.Name, r.BirthOn, r.Sex, r.GradeNumber, r.Status, r.SchoolPath, r.DomicilePath })
            .AsEnumerable()
            .Where(r => !keysNow.Contains(IdKey.Of(r.Key)))
            .Select(r => new PriorPupil
            {
                RecordId = r.Id,
                RecordKey = IdKey.Of(r.Key),
                IdKey = IdKey.Of(r.IdIndex),
                Name = r.Name,
                BirthOn = r.BirthOn,
                Sex = r.Sex,
                Grade = r.GradeNumber,
                Status = r.Status,
                SchoolPath = r.SchoolPath,
                DomicilePath = r.DomicilePath,
            })
            .ToList();
        return new CarriedOverPupils(left, [.. students.Where(s => !keysBefore.Contains(s.RecordKey))], students.Select(s => s.IdKey).ToHashSet());
    }
}
