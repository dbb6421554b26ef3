using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// What makes two rows of two files the same record (记录标识). The text holds identity numbers: callers turn it into a keyed
/// blind index and keep nothing else of it.
/// </summary>
/// <remarks>Student: student number, else valid identity number, else name, birth date and school. Household: valid identity
/// number, else household number (or head and place), name and birth date. The forms cannot be mistaken for one another,
/// since only the last begins with a tilde.</remarks>
public static class RecordKey
{
    public static string Of(StudentRow row)
    {
        if (row.StudentNumber is { } number)
        {
            return number.Text;
        }

        if (row.Id is { } id)
        {
            return id.Text;
        }

        var school = row.SchoolCode ?? row.SchoolName;
        return row.Name.Length == 0 || row.BirthOn is not { } birthOn || school is null ? "" : $"~{row.Name}|{birthOn:yyyyMMdd}|{school}";
    }

    public static string Of(HouseholdRow row)
    {
        if (row.Id is { } id)
        {
            return id.Text;
        }

        var household = row.HouseholdNumber ?? PlaceOf(row);
        return row.Name.Length == 0 || row.BirthOn is not { } birthOn || household is null ? "" : $"~{household}|{row.Name}|{birthOn:yyyyMMdd}";
    }

    /// <summary>
    /// Of a list: the valid identity number with the name, so that a brother under the same number is not lost, else name, birth date and place; in
    /// some lists a person stands once for each thing said.
    /// </summary>
    public static string Of(ListingRow row, ListingFields fields, RegisterSource source)
    {
        var said = source.ListsOneSeveralTimes ? $"|{Text(fields.Category)}|{Text(fields.Since)}" : "";
        if (row.Id is { } id)
        {
            return $"{id.Text}|{row.Name}{said}";
        }

        var place = row.SchoolCode ?? row.SchoolName ?? $"{Text(fields.Township)}{Text(fields.Address)}{Text(fields.GuardianName)}";
        return row.Name.Length == 0 || row.BirthOn is not { } birthOn ? "" : $"~{row.Name}|{birthOn:yyyyMMdd}|{place}{said}";

        string Text(RegisterField? field) => field is null ? "" : row.Values.TextOf(field) ?? "";
    }

    private static string? PlaceOf(HouseholdRow row)
    {
        var head = row.Values[HouseholdFields.HeadName];
        var place = row.DomicileCode is { } code ? code.Text : row.Values[HouseholdFields.Address];
        return head.IsEmpty && place.IsEmpty ? null : $"{head}@{place}";
    }
}
