using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Listings;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;
using Baoxue.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>The lists of other offices that a run compares (比对名册), each linked to the student register by all fields.</summary>
internal sealed class ComparedListings
{
    /// <summary>The school in the evidence of a pair, which is no field of the strategy.</summary>
    public const string School = "school";

    /// <summary>How two records stand to one another that name one school.</summary>
    public const string SameSchool = "same school";

    private const string Death = "死亡";
    private readonly Dictionary<RegisterSource, LinkageResult> _links = [];
    private readonly IReadOnlyList<StudentIdentity> _students;
    private readonly double _schoolBits;

    private ComparedListings(IReadOnlyList<StudentIdentity> students)
    {
        _students = students;
        // Two who name one school by chance are one in so many.
        _schoolBits = Math.Log2(Math.Max(1, students.Select(s => SchoolPath.SchoolOf(s.SchoolPath)).Distinct().Count()));
    }

    public List<ComparedListing> All { get; } = [];

    /// <summary>The entries of a list; none while it is not in force.</summary>
    public IReadOnlyList<ListingIdentity> EntriesOf(RegisterSource source) => All.Find(l => l.Source == source)?.Entries ?? [];

    public static ComparedListings Read(DistrictDb db, FieldVault vault, ComparisonRun run, ComparedRegisters registers, IEnumerable<RegisterPair> pairs)
    {
        var listings = new ComparedListings(registers.Students);
        var resolving = ListedPairs.Of(registers.Students, registers.Households, pairs);
        foreach (var load in run.Beside.Where(l => l.Source.IsListing))
        {
            var (entries, texts) = ReadEntries(db, vault, load);
            var result = Linker.Link(RegisterStrategy.Current, texts, registers.Left);
            listings._links[load.Source] = result;
            var direct = result.Links.ToDictionary(l => l.Left, l => listings.PairOf(l, entries[l.Left], result));
            // A roll holds whoever sits in class, twins and all; of other lists the household register tells them apart.
            var residents = load.Source == RegisterSource.ClassRoll ? null : Linker.Link(RegisterStrategy.Current, texts, registers.Right).Links.ToDictionary(l => l.Left, Plain);
            listings.All.Add(new ComparedListing(
                load.Source,
                entries,
                residents is null ? [.. direct.Values] : [.. Enumerable.Range(0, entries.Count).Select(e => resolving.Resolve(entries[e], Of(direct, e), Of(residents, e))).OfType<ListedPair>()]));
        }

        return listings;
    }

    /// <summary>What each field says of an entry and a student record.</summary>
    public PairEvidence Explain((RegisterSource Source, int Listing, int Student) pair)
    {
        var explanation = _links[pair.Source].Explain(pair.Listing, pair.Student);
        var lines = explanation.Fields.Select(f => new PairEvidence.Line(f.Field, Turned(f.Level.Name), Turned(RegisterLinking.AgreementOf(f.Level.Agreement)), f.Bits));
        return new PairEvidence(
            explanation.PriorBits,
            [.. lines, .. NameOneSchool(EntriesOf(pair.Source)[pair.Listing], pair.Student) ? [new PairEvidence.Line(School, SameSchool, EvidenceAgreement.Same, _schoolBits)] : Array.Empty<PairEvidence.Line>()]);
    }

    // The school is no field of the strategy; where both name it, it bears out what little else there is, but never against a number or a likelier person.
    private ListedPair PairOf(Link link, ListingIdentity entry, LinkageResult result)
    {
        var student = _students[link.Right];
        var pair = Plain(link) with { NamesDiffer = link.IsLinked && entry.Name != student.Name && entry.IdKey != student.IdKey && DifferInName(result, link) };
        if (!NameOneSchool(entry, link.Right))
        {
            return pair;
        }

        var bits = pair.Bits + _schoolBits;
        return pair is { IsLinked: false, Standing: PairStanding.Review, MatchedBy: MatchedBy.Evidence } && pair.Bits <= RegisterStrategy.Current.ReviewTo && bits >= 0
            ? pair with { Bits = bits, IsLinked = true, Standing = bits > RegisterStrategy.Current.ReviewTo ? PairStanding.Certain : PairStanding.Review }
            : pair with { Bits = bits };
    }

    private static bool DifferInName(LinkageResult result, Link link) =>
        result.Explain(link.Left, link.Right).Fields.First(f => f.Field == RegisterStrategy.Name).Level.Agreement == Agreement.Differs;

    private static ListedPair Plain(Link link) => new(link.Left, link.Right, RegisterLinking.MatchedByOf(link.Kind), link.Bits, RegisterLinking.StandingOf(link.Standing), link.IsLinked);

    private static ListedPair? Of(Dictionary<int, ListedPair> pairs, int entry) => pairs.TryGetValue(entry, out var pair) ? pair : null;

    private bool NameOneSchool(ListingIdentity entry, int student) => SchoolPath.SchoolOf(entry.SchoolPath) is { } school && SchoolPath.SchoolOf(_students[student].SchoolPath) == school;

    private static (List<ListingIdentity> Entries, RecordSet Texts) ReadEntries(DistrictDb db, FieldVault vault, ComparedLoad load)
    {
        var fields = ListingFields.Of(load.Source);
        var (entries, set) = (new List<ListingIdentity>(), new RecordSet(RegisterStrategy.Fields));
        var rows = db.ListingRecords.AsNoTracking().Where(r => r.Source == load.Source).InForceAt(load.Sequence).OrderBy(r => r.Id);
        foreach (var r in rows.AsEnumerable())
        {
            var details = vault.OpenDetails(r.Details, StoredFields.PlaceOf(r.Id));
            entries.Add(new ListingIdentity
            {
                RecordId = r.Id,
                Source = r.Source,
                RecordKey = IdKey.Of(r.Key),
                IdKey = IdKey.Of(r.IdIndex),
                Name = r.Name,
                BirthOn = r.BirthOn,
                Sex = r.Sex,
                SchoolPath = r.SchoolPath,
                DomicilePath = r.DomicilePath,
                IsDeath = r.Source == RegisterSource.Departures && details[fields.Category!.Number]?.Contains(Death, StringComparison.Ordinal) == true,
            });
            var texts = RecordTexts.OfListing(details, fields);
            set.Add(texts.Number, r.Name, ComparedRegisters.Said(r.Sex), ComparedRegisters.Said(r.BirthOn), texts.Guardians, texts.Address);
        }

        return (entries, set);
    }

    // The list was looked up in the register; people read the register first.
    private static string Turned(string level) => level switch { "missing left" => "missing right", "missing right" => "missing left", _ => level };

    private static EvidenceAgreement Turned(EvidenceAgreement agreement) => agreement switch
    {
        EvidenceAgreement.MissingInStudent => EvidenceAgreement.MissingInOther,
        EvidenceAgreement.MissingInOther => EvidenceAgreement.MissingInStudent,
        EvidenceAgreement.Same or EvidenceAgreement.Near or EvidenceAgreement.Differs => agreement,
    };
}
