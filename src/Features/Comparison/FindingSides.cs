using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>
/// What the registers say of the persons in some findings (两册所载), as far as the reader's scope shows their records, with the names
/// of the places.
/// </summary>
internal sealed class FindingSides
{
    private const int TownshipLength = 9;
    private readonly Dictionary<StudentRecordId, ListComparisonFindings.Side> _students;
    private readonly Dictionary<HouseholdRecordId, ListComparisonFindings.Side> _households;
    private readonly Dictionary<ListingRecordId, ListComparisonFindings.Side> _listings;
    private readonly Dictionary<string, string> _nameOf;
    private readonly bool _seesRestricted;

    private FindingSides(List<Pupil> students, List<Resident> households, List<ListingRecord> listings, Dictionary<string, string> nameOf, bool seesRestricted, FieldVault vault)
    {
        (_nameOf, _seesRestricted) = (nameOf, seesRestricted);
        _students = students.ToDictionary(r => r.Id, r => SideOf(r, vault));
        _households = households.ToDictionary(r => r.Id, r => SideOf(r, vault));
        _listings = listings.ToDictionary(r => r.Id, r => SideOf(r, vault));
    }

    public static async Task<FindingSides> ReadAsync(DistrictDb db, FieldVault vault, IReadOnlyList<ComparisonFinding> shown, CancellationToken ct)
    {
        var studentIds = shown.SelectMany(f => new[] { f.StudentRecordId, f.OtherStudentRecordId }).OfType<StudentRecordId>().Distinct().ToList();
        var householdIds = shown.SelectMany(f => new[] { f.HouseholdRecordId, f.OtherHouseholdRecordId }).OfType<HouseholdRecordId>().Distinct().ToList();
        var students = await db.StudentRecords.AsNoTracking().Where(r => studentIds.Contains(r.Id))
            .Select(r => new Pupil(r.Id, r.Name, r.Sex, r.BirthOn, r.IdIndex != null, r.SchoolPath, r.SchoolCode, r.GradeNumber, r.Details)).ToListAsync(ct);
        var households = await db.HouseholdRecords.AsNoTracking().Where(r => householdIds.Contains(r.Id))
            .Select(r => new Resident(r.Id, r.Name, r.Sex, r.BirthOn, r.IdIndex != null, r.DomicilePath, r.Details)).ToListAsync(ct);
        var listingIds = shown.Select(f => ListingOf(f, db.Actor.SeesRestricted)).OfType<ListingRecordId>().Distinct().ToList();
        var listings = listingIds.Count == 0 ? [] : await db.ListingRecords.AsNoTracking().Where(r => listingIds.Contains(r.Id)).ToListAsync(ct);
        var paths = shown.SelectMany(f => new[] { f.DomicileTownship, f.School })
            .Concat(students.Select(s => SchoolPath.SchoolOf(s.SchoolPath)))
            .Concat(households.SelectMany(h => new[] { TownshipOf(h.DomicilePath), h.DomicilePath }))
            .Concat(listings.SelectMany(l => new[] { SchoolPath.SchoolOf(l.SchoolPath), TownshipOf(l.DomicilePath), l.DomicilePath }))
            .OfType<string>().Distinct().ToList();
        var names = await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path)).Where(o => o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct);
        return new FindingSides(students, households, listings, names.DistinctBy(n => n.Path).ToDictionary(n => n.Path, n => n.Name), db.Actor.SeesRestricted, vault);
    }

    public ListComparisonFindings.Side? Of(StudentRecordId? id) => id is { } known ? _students.GetValueOrDefault(known) : null;

    public ListComparisonFindings.Side? Of(HouseholdRecordId? id) => id is { } known ? _households.GetValueOrDefault(known) : null;

    public ListComparisonFindings.Side? ListingOf(ComparisonFinding finding) => ListingOf(finding, _seesRestricted) is { } known ? _listings.GetValueOrDefault(known) : null;

    public string? NameOf(string? path) => path is null ? null : _nameOf.GetValueOrDefault(path);

    // Of some kinds the entry of any list stays hidden: one that is shown would tell where those come from that are not.
    private static ListingRecordId? ListingOf(ComparisonFinding finding, bool seesRestricted) => finding.Category.HidesItsList && !seesRestricted ? null : finding.ListingRecordId;

    private ListComparisonFindings.Side SideOf(Pupil r, FieldVault vault)
    {
        var details = vault.OpenDetails(r.Details, StoredFields.PlaceOf(r.Id));
        return new(
            r.Name,
            r.Sex,
            r.BirthOn,
            r.HasId ? Masked(details[StudentFields.IdNumber.Number]) : null,
            NameOf(SchoolPath.SchoolOf(r.SchoolPath)) ?? r.SchoolCode,
            r.Grade,
            Masked(details[StudentFields.StudentNumber.Number]));
    }

    private ListComparisonFindings.Side SideOf(Resident r, FieldVault vault)
    {
        var place = PlaceOf(r.DomicilePath);
        return new(
            r.Name,
            r.Sex,
            r.BirthOn,
            r.HasId ? Masked(vault.OpenDetails(r.Details, StoredFields.PlaceOf(r.Id))[HouseholdFields.IdNumber.Number]) : null,
            place);
    }

    private ListComparisonFindings.Side SideOf(ListingRecord r, FieldVault vault)
    {
        var (details, fields) = (vault.OpenDetails(r.Details, StoredFields.PlaceOf(r.Id)), ListingFields.Of(r.Source));
        return new(
            r.Name,
            r.Sex,
            r.BirthOn,
            r.IdIndex is null ? null : Masked(details[fields.IdNumber.Number]),
            NameOf(SchoolPath.SchoolOf(r.SchoolPath)) ?? Said(fields.SchoolName) ?? Said(fields.ToSchool) ?? PlaceOf(r.DomicilePath),
            Said: string.Join('：', new[] { fields.Schema.Name, Said(fields.Category) }.Where(t => t is not null)));

        string? Said(RegisterField? field) => field is null ? null : details[field.Number];
    }

    private string? PlaceOf(string? path)
    {
        var place = string.Concat(NameOf(TownshipOf(path)), path?.Length > TownshipLength ? NameOf(path) : null);
        return place.Length == 0 ? null : place;
    }

    private static string? TownshipOf(string? path) => path is { Length: >= TownshipLength } ? path[..TownshipLength] : null;

    private static string? Masked(string? number) => number is null ? null : ResidentId.Mask(number);

    private sealed record Pupil(StudentRecordId Id, string Name, Sex Sex, DateOnly? BirthOn, bool HasId, string? SchoolPath, string? SchoolCode, short? Grade, byte[] Details);

    private sealed record Resident(HouseholdRecordId Id, string Name, Sex Sex, DateOnly? BirthOn, bool HasId, string? DomicilePath, byte[] Details);
}
