using Baoxue.Data;
using Baoxue.Data.Registers;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>The two registers as one load left them, streamed without keeping more than a row.</summary>
internal static class RegistersInForce
{
    public static IEnumerable<StudentIdentity> Students(DistrictDb db, int sequence) =>
        from r in db.StudentRecords.AsNoTracking()
            .InForceAt(sequence)
            .Select(r => new { r.Id, r.IdIndex, r.Name, r.BirthOn, r.Sex, r.DomicilePath, r.SchoolPath })
            .AsEnumerable()
        select new StudentIdentity
        {
            RecordId = r.Id,
            IdKey = IdKey.Of(r.IdIndex),
            Name = r.Name,
            BirthOn = r.BirthOn,
            Sex = r.Sex,
            DomicilePath = r.DomicilePath,
            SchoolPath = r.SchoolPath,
        };

    public static IEnumerable<HouseholdIdentity> Households(DistrictDb db, int sequence) =>
        from r in db.HouseholdRecords.AsNoTracking()
            .InForceAt(sequence)
            .Select(r => new { r.Id, r.IdIndex, r.Name, r.BirthOn, r.Sex, r.IsCanceled, r.DomicilePath })
            .AsEnumerable()
        select new HouseholdIdentity
        {
            RecordId = r.Id,
            IdKey = IdKey.Of(r.IdIndex),
            Name = r.Name,
            BirthOn = r.BirthOn,
            Sex = r.Sex,
            IsCanceled = r.IsCanceled,
            DomicilePath = r.DomicilePath,
        };
}
