using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Schemas;

public class RegisterSchemaTests
{
    public static TheoryData<string> Codes => [.. All.Keys];

    private static Dictionary<string, RegisterSchema> All { get; } =
        new[] { RegisterSchema.Student, RegisterSchema.Household, RegisterSchema.OrganizationRoll }.ToDictionary(s => s.Code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_header_or_alias_belongs_to_two_fields(string schema)
    {
        var shared = from field in All[schema].Fields
                     from name in field.Aliases.Append(field.Header).Select(HeaderText.Normalize).Distinct()
                     group field by name into fields
                     where fields.Count() > 1
                     select $"{fields.Key}: {string.Join(", ", fields)}";

        Assert.Empty(shared);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_file_with_the_template_header_is_mapped_whole(string schema)
    {
        var fields = All[schema].Fields;

        var mapping = HeaderFinder.Find(All[schema], [new HeaderCandidate(1, [.. fields.Select(f => f.Header)])]).Value;

        Assert.Equal(fields, mapping.Columns.Select(c => c.Field));
        Assert.Empty(mapping.Dropped);
        Assert.Empty(mapping.Absent);
    }

    [Fact]
    public void The_student_form_has_its_seventy_six_columns() => Assert.Equal(76, RegisterSchema.Student.Fields.Count);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Numbers_and_names_of_people_are_sensitive(string schema) => Assert.All(
        All[schema].Fields.Where(f => f.Kind is FieldKind.IdNumber or FieldKind.StudentNumber or FieldKind.Phone or FieldKind.Address),
        field => Assert.True(field.IsSensitive, field.ToString()));

    /// <summary>Stored rows carry these numbers; a change would make old rows read wrongly.</summary>
    [Fact]
    public void Field_numbers_stay_as_they_were_given()
    {
        Assert.Equal(6, StudentFields.IdNumber.Number);
        Assert.Equal(28, StudentFields.Status.Number);
        Assert.Equal(52, StudentFields.Guardian1.IdNumber.Number);
        Assert.Equal(65, StudentFields.Guardian2.Domicile.Number);
        Assert.Equal(66, StudentFields.Guardian1.RelationNote.Number);
        Assert.Equal(71, StudentFields.Guardian2.Position.Number);
        Assert.Equal(76, StudentFields.BirthPlace.Number);
        Assert.Equal(31, HouseholdFields.State.Number);
        Assert.Equal(20, HouseholdFields.MovedInFrom.Number);
        Assert.Equal(33, HouseholdFields.MovedHereFrom.Number);
    }
}
