using System.Buffers.Binary;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>
/// Makes findings of differences (差异入库): each with the person's name, the evidence and the way to the child. Whom they are about is looked
/// up once for all of them, in one pass over the children.
/// </summary>
internal sealed class FindingMaker
{
    private readonly ComparisonRun _run;
    private readonly FindingSources _sources;
    private readonly TimeProvider _clock;
    private readonly Dictionary<Guid, Person> _people;
    private readonly Dictionary<Guid, ChildId> _childOfRecord = [];
    private readonly Dictionary<UInt128, ChildId> _childOfNumber = [];

    private FindingMaker(ComparisonRun run, FindingSources sources, TimeProvider clock, Dictionary<Guid, Person> people) => (_run, _sources, _clock, _people) = (run, sources, clock, people);

    public static async Task<FindingMaker> ForAsync(
        DistrictDb db, ComparisonRun run, IReadOnlyList<ComparisonDifference> differences, FindingSources sources, TimeProvider clock, CancellationToken ct)
    {
        var maker = new FindingMaker(run, sources, clock, PeopleOf([.. differences.Select(SubjectOf)], sources));
        await maker.ReadChildrenAsync(db, ct);
        return maker;
    }

    /// <summary>The finding of a difference.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="number">Its place among the findings of the run, from 1.</param>
    public ComparisonFinding Make(ComparisonDifference difference, int number)
    {
        var person = _people[SubjectOf(difference)];
        var evidence = _sources.Explain(difference);
        return new()
        {
            Id = new ComparisonFindingId(_clock.NewId()),
            RunId = _run.Id,
            DivisionCode = _run.DivisionCode,
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
            // What was brought together by a number or a decision alone was never weighed before.
            Bits = difference.Bits ?? evidence?.Bits,
            Evidence = evidence?.ToString(),
            StudentRecordId = difference.StudentId,
            OtherStudentRecordId = difference.OtherStudentId,
            HouseholdRecordId = difference.HouseholdId,
            OtherHouseholdRecordId = difference.OtherHouseholdId,
            ListingRecordId = difference.ListingId,
            ChildId = ChildOf(SubjectOf(difference), person),
            Name = person.Name,
            Sex = person.Sex,
            BirthOn = person.BirthOn,
            SchoolPath = difference.SchoolPath,
            School = SchoolPath.SchoolOf(difference.SchoolPath),
            DomicilePath = difference.DomicilePath,
            DomicileTownship = difference.DomicilePath is { Length: >= 9 } path ? path[..9] : null,
        };
    }

    // Of several records with one number a child shows one; what is found about the others is about the same child.
    private ChildId? ChildOf(Guid record, Person person) =>
        _childOfRecord.TryGetValue(record, out var child) || (person.Number != UInt128.Zero && _childOfNumber.TryGetValue(person.Number, out child)) ? child : null;

    private async Task ReadChildrenAsync(DistrictDb db, CancellationToken ct)
    {
        var numbers = _people.Values.Select(p => p.Number).Where(n => n != UInt128.Zero).ToHashSet();
        await foreach (var c in db.Children.AsNoTracking().Select(c => new { c.Id, c.StudentRecordId, c.HouseholdRecordId, c.IdIndex }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (c.StudentRecordId is { } student && _people.ContainsKey(student.Value))
            {
                _childOfRecord.TryAdd(student.Value, c.Id);
            }

            if (c.HouseholdRecordId is { } household && _people.ContainsKey(household.Value))
            {
                _childOfRecord.TryAdd(household.Value, c.Id);
            }

            if (IdKey.Of(c.IdIndex) is var number && numbers.Contains(number))
            {
                _childOfNumber.TryAdd(number, c.Id);
            }
        }
    }

    private static Dictionary<Guid, Person> PeopleOf(HashSet<Guid> records, FindingSources sources)
    {
        var people = new Dictionary<Guid, Person>(records.Count);
        foreach (var s in sources.Registers.Students.Where(s => records.Contains(s.RecordId.Value)))
        {
            people[s.RecordId.Value] = new Person(s.Name, s.Sex, s.BirthOn, s.IdKey);
        }

        foreach (var h in sources.Registers.Households.Where(h => records.Contains(h.RecordId.Value)))
        {
            people[h.RecordId.Value] = new Person(h.Name, h.Sex, h.BirthOn, h.IdKey);
        }

        foreach (var e in sources.Listings.All.SelectMany(l => l.Entries).Where(e => records.Contains(e.RecordId.Value)))
        {
            people[e.RecordId.Value] = new Person(e.Name, e.Sex, e.BirthOn, e.IdKey);
        }

        foreach (var p in (sources.CarriedOver?.Left ?? []).Where(p => records.Contains(p.RecordId.Value)))
        {
            people[p.RecordId.Value] = new Person(p.Name, p.Sex, p.BirthOn, p.IdKey);
        }

        return people;
    }

    // A lone household record or entry of a list is about its own person, also where a student stands beside it as a candidate.
    private static Guid SubjectOf(ComparisonDifference difference) =>
        difference.Category == DifferenceCategory.HouseholdOnly ? difference.HouseholdId!.Value.Value
        : difference.Category.IsAboutListing ? difference.ListingId!.Value.Value
        : difference.StudentId!.Value.Value;

    private static byte[] BytesOf(UInt128 key)
    {
        var bytes = new byte[DiscrepancyKey.Length];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, key);
        return bytes;
    }

    private readonly record struct Person(string Name, Sex Sex, DateOnly? BirthOn, UInt128 Number);
}
