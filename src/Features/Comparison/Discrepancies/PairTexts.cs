using System.Globalization;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>What both registers say of the fields that are weighed (两册原文), as far as the reader's scope shows the records. Numbers have their middle hidden.</summary>
/// <param name="Student">By the field of the strategy; null where the reader may not see the record, or there is none.</param>
/// <param name="Other">The same of the household record, or of the entry of a list.</param>
public sealed record PairTexts(IReadOnlyDictionary<string, string?>? Student, IReadOnlyDictionary<string, string?>? Other)
{
    /// <param name="db">Where the records are.</param>
    /// <param name="vault">Opens what is sealed.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="shown">The same as lists show it, with the names of places.</param>
    /// <param name="ct">Stops the reading.</param>
    internal static async Task<PairTexts> ReadAsync(DistrictDb db, FieldVault vault, ComparisonFinding finding, ListComparisonFindings.Row shown, CancellationToken ct)
    {
        var student = finding.StudentRecordId is { } s ? await db.StudentRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == s, ct) : null;
        var household = finding.HouseholdRecordId is { } h ? await db.HouseholdRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == h, ct) : null;
        // Whose entry no list shows, no page does.
        var listing = shown.Listing is not null && finding.ListingRecordId is { } e ? await db.ListingRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == e, ct) : null;
        return new PairTexts(
            student is null ? null : Texts(RecordTexts.OfStudent(vault.OpenDetails(student.Details, StoredFields.PlaceOf(student.Id))), student.Name, student.Sex, student.BirthOn, shown.Student?.Place),
            listing is not null ? Texts(RecordTexts.OfListing(vault.OpenDetails(listing.Details, StoredFields.PlaceOf(listing.Id)), ListingFields.Of(listing.Source)), listing.Name, listing.Sex, listing.BirthOn, ListingFields.Of(listing.Source).SchoolName is null ? null : shown.Listing?.Place)
            : household is null ? null
            : Texts(RecordTexts.OfHousehold(vault.OpenDetails(household.Details, StoredFields.PlaceOf(household.Id))), household.Name, household.Sex, household.BirthOn, null));
    }

    private static Dictionary<string, string?> Texts(RecordTexts texts, string name, Sex sex, DateOnly? birthOn, string? school) => new()
    {
        [RegisterStrategy.Number] = texts.Number is { } number ? ResidentId.Mask(number) : null,
        [RegisterStrategy.Name] = name,
        [RegisterStrategy.Sex] = SexWords.Of(sex),
        [RegisterStrategy.Birth] = birthOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [RegisterStrategy.Guardians] = texts.Guardians,
        [RegisterStrategy.Address] = texts.Address,
        [ComparedListings.School] = school,
    };
}
