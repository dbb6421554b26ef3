using System.Buffers.Binary;
using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Linking;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Gives each difference the person's name and the way to the child, from the records the run compared.</summary>
internal static class FindingsOf
{
    /// <summary>The findings of some differences, numbered on behind those before them.</summary>
    public static async Task<List<ComparisonFinding>> DifferencesAsync(DistrictDb db, ComparisonRun run, ComparisonDifference[] some, int before, RegisterLinking linking, TimeProvider clock, CancellationToken ct)
    {
        var people = await PeopleAsync(db, some, ct);
        return [.. some.Select((difference, i) => Finding(run, difference, people[SubjectOf(difference)], before + i + 1, linking, clock))];
    }

    private static ComparisonFinding Finding(ComparisonRun run, ComparisonDifference difference, Person person, int number, RegisterLinking linking, TimeProvider clock) => new()
    {
        Id = new ComparisonFindingId(clock.NewId()),
        RunId = run.Id,
        DivisionCode = run.DivisionCode,
        Number = number,
        Category = difference.Category,
        MatchedBy = difference.MatchedBy,
        Fields = difference.Fields,
        Key = DiscrepancyKey.Of(difference),
        Basis = DiscrepancyKey.BasisOf(difference),
        StudentKey = difference.Pair is null ? null : BytesOf(difference.Student!.Value.Key),
        HouseholdKey = difference.Pair is null ? null : BytesOf(difference.Household!.Value.Key),
        PairBasis = difference.Pair is null ? null : DecidedPairs.BasisOf(difference.Student!.Value, difference.Household!.Value),
        Standing = difference.Standing,
        Bits = difference.Bits,
        Evidence = difference.Pair is { } pair ? linking.Explain(pair).ToString() : null,
        StudentRecordId = difference.StudentId,
        OtherStudentRecordId = difference.OtherStudentId,
        HouseholdRecordId = difference.HouseholdId,
        OtherHouseholdRecordId = difference.OtherHouseholdId,
        ChildId = person.ChildId,
        Name = person.Name,
        Sex = person.Sex,
        BirthOn = person.BirthOn,
        SchoolPath = difference.SchoolPath,
        School = SchoolPath.SchoolOf(difference.SchoolPath),
        DomicilePath = difference.DomicilePath,
        DomicileTownship = difference.DomicilePath is { Length: >= 9 } path ? path[..9] : null,
    };

    // A lone household record is about its own person, also where a student stands beside it as a candidate.
    private static bool IsOfStudent(ComparisonDifference difference) => difference.Category != DifferenceCategory.HouseholdOnly;

    private static Guid SubjectOf(ComparisonDifference difference) => IsOfStudent(difference) ? difference.StudentId!.Value.Value : difference.HouseholdId!.Value.Value;

    private static byte[] BytesOf(UInt128 key)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, key);
        return bytes;
    }

    private static async Task<Dictionary<Guid, Person>> PeopleAsync(DistrictDb db, ComparisonDifference[] some, CancellationToken ct)
    {
        var students = some.Where(IsOfStudent).Select(d => d.StudentId!.Value).Distinct().ToList();
        var households = some.Where(d => !IsOfStudent(d)).Select(d => d.HouseholdId!.Value).Distinct().ToList();
        var people = new Dictionary<Guid, Person>(some.Length);
        var byStudent = await db.Children.Where(c => students.Contains(c.StudentRecordId!.Value)).Select(c => new { Record = c.StudentRecordId!.Value, c.Id }).ToListAsync(ct);
        var childOfStudent = byStudent.DistinctBy(c => c.Record).ToDictionary(c => c.Record, c => c.Id);
        var pupils = await db.StudentRecords.AsNoTracking().Where(r => students.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Sex, r.BirthOn, r.IdIndex }).ToListAsync(ct);
        var childOfPupil = await ByIdNumberAsync(db, pupils.Where(r => !childOfStudent.ContainsKey(r.Id)).Select(r => r.IdIndex), ct);
        foreach (var r in pupils)
        {
            people[r.Id.Value] = new Person(r.Name, r.Sex, r.BirthOn, childOfStudent.TryGetValue(r.Id, out var child) || childOfPupil.TryGetValue(IdKey.Of(r.IdIndex), out child) ? child : null);
        }

        var byHousehold = await db.Children.Where(c => households.Contains(c.HouseholdRecordId!.Value)).Select(c => new { Record = c.HouseholdRecordId!.Value, c.Id }).ToListAsync(ct);
        var childOfHousehold = byHousehold.DistinctBy(c => c.Record).ToDictionary(c => c.Record, c => c.Id);
        var residents = await db.HouseholdRecords.AsNoTracking().Where(r => households.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Sex, r.BirthOn, r.IdIndex }).ToListAsync(ct);
        var childOfResident = await ByIdNumberAsync(db, residents.Where(r => !childOfHousehold.ContainsKey(r.Id)).Select(r => r.IdIndex), ct);
        foreach (var r in residents)
        {
            people[r.Id.Value] = new Person(r.Name, r.Sex, r.BirthOn, childOfHousehold.TryGetValue(r.Id, out var child) || childOfResident.TryGetValue(IdKey.Of(r.IdIndex), out child) ? child : null);
        }

        return people;
    }

    // Of several records with one number a child shows one; what is found about the others is about the same child.
    private static async Task<Dictionary<UInt128, ChildId>> ByIdNumberAsync(DistrictDb db, IEnumerable<byte[]?> numbers, CancellationToken ct)
    {
        var wanted = numbers.OfType<byte[]>().ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var found = await db.Children.AsNoTracking().Where(c => wanted.Contains(c.IdIndex!)).Select(c => new { c.IdIndex, c.Id }).ToListAsync(ct);
        return found.DistinctBy(c => IdKey.Of(c.IdIndex)).ToDictionary(c => IdKey.Of(c.IdIndex), c => c.Id);
    }

    private readonly record struct Person(string Name, Domain.Common.Sex Sex, DateOnly? BirthOn, ChildId? ChildId);
}
