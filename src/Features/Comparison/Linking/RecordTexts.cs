using Baoxue.Data.Protection;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>The sealed texts of a record that are weighed (用于比对的加密项).</summary>
/// <param name="Number">The identity number as the register writes it.</param>
/// <param name="Guardians">Guardians and, of a household, its head, parted by 、.</param>
/// <param name="Address">The address that says most of where the person belongs.</param>
internal readonly record struct RecordTexts(string? Number, string? Guardians, string? Address)
{
    public static RecordTexts OfStudent(SealedDetails details) => new(
        details[StudentFields.IdNumber.Number],
        Joined(details[StudentFields.Guardian1.Name.Number], details[StudentFields.Guardian2.Name.Number]),
        details[StudentFields.HomeAddress.Number] ?? details[StudentFields.DomicileText.Number] ?? details[StudentFields.Residence.Number]);

    public static RecordTexts OfHousehold(SealedDetails details) => new(
        details[HouseholdFields.IdNumber.Number],
        Joined(details[HouseholdFields.HeadName.Number], details[HouseholdFields.FatherName.Number], details[HouseholdFields.MotherName.Number], details[HouseholdFields.GuardianName.Number]),
        details[HouseholdFields.Address.Number]);

    /// <param name="details">The sealed fields.</param>
    /// <param name="fields">The columns of the list.</param>
    public static RecordTexts OfListing(SealedDetails details, ListingFields fields)
    {
        // An address names the township and the village again.
        var address = Of(fields.Address) ?? string.Concat(Of(fields.Township), Of(fields.Village));
        return new(details[fields.IdNumber.Number], Of(fields.GuardianName), address.Length == 0 ? null : address);

        string? Of(RegisterField? field) => field is null ? null : details[field.Number];
    }

    private static string? Joined(params ReadOnlySpan<string?> names)
    {
        var joined = string.Join('、', names.ToArray().Where(n => !string.IsNullOrEmpty(n)).Distinct());
        return joined.Length == 0 ? null : joined;
    }
}
