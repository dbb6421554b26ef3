using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Children;

/// <summary>
/// What both registers say of who a child is (两册共有的身份信息), by which schools mend theirs from the household data. It stands in
/// the child's own sealed details, so that whoever may see the child sees both sides of it, though the other record itself
/// lies outside the scope.
/// </summary>
internal static class SharedIdentity
{
    private const byte FirstOfStudent = 11;
    private const byte FirstOfHousehold = 31;

    public static IReadOnlyList<(RegisterField Student, RegisterField Household)> Fields { get; } =
    [
        (StudentFields.Name, HouseholdFields.Name),
        (StudentFields.Sex, HouseholdFields.Sex),
        (StudentFields.BirthDate, HouseholdFields.BirthDate),
        (StudentFields.IdNumber, HouseholdFields.IdNumber),
        (StudentFields.Ethnicity, HouseholdFields.Ethnicity),
        (StudentFields.FormerName, HouseholdFields.FormerName),
        (StudentFields.DomicileText, HouseholdFields.Address),
    ];

    /// <summary>Where the student register's word on a shared field stands in a child's details.</summary>
    public static byte OfStudent(int place) => (byte)(FirstOfStudent + place);

    /// <summary>Where the household register's word on a shared field stands in a child's details.</summary>
    public static byte OfHousehold(int place) => (byte)(FirstOfHousehold + place);
}
