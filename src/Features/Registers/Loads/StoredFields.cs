using Baoxue.Data.Protection;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Reads back every field of a stored register row, by number, whether it is sealed or stands in a column.</summary>
internal static class StoredFields
{
    public const string StudentTable = "registers_student_record";
    public const string HouseholdTable = "registers_household_record";

    public const string ListingTable = "registers_listing_record";

    public static FieldPlace PlaceOf(StudentRecordId id) => new(StudentTable, "details", id.Value);

    public static FieldPlace PlaceOf(HouseholdRecordId id) => new(HouseholdTable, "details", id.Value);

    public static FieldPlace PlaceOf(ListingRecordId id) => new(ListingTable, "details", id.Value);

    public static Dictionary<byte, string> Of(StudentRecord record, FieldVault vault)
    {
        var fields = vault.OpenDetails(record.Details, PlaceOf(record.Id)).All().ToDictionary(f => f.Field, f => f.Text);
        fields[StudentFields.Name.Number] = record.Name;
        Put(fields, StudentFields.SchoolCode, record.SchoolCode);
        Put(fields, StudentFields.Class, record.ClassName);
        return fields;
    }

    public static Dictionary<byte, string> Of(HouseholdRecord record, FieldVault vault)
    {
        var fields = vault.OpenDetails(record.Details, PlaceOf(record.Id)).All().ToDictionary(f => f.Field, f => f.Text);
        fields[HouseholdFields.Name.Number] = record.Name;
        Put(fields, HouseholdFields.RelationToHead, record.RelationToHead);
        return fields;
    }

    public static Dictionary<byte, string> Of(ListingRecord record, FieldVault vault)
    {
        var fields = vault.OpenDetails(record.Details, PlaceOf(record.Id)).All().ToDictionary(f => f.Field, f => f.Text);
        fields[ListingFields.Of(record.Source).Name.Number] = record.Name;
        return fields;
    }

    private static void Put(Dictionary<byte, string> fields, RegisterField field, string? text)
    {
        if (text is not null)
        {
            fields[field.Number] = text;
        }
    }
}
