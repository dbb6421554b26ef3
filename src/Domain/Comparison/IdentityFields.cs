using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>Tells in which identity fields two records differ (身份信息比较). Unknown on one side is no difference.</summary>
public static class IdentityFields
{
    /// <summary>Of the number unknown is a difference: a record without one cannot be told by it.</summary>
    public static DifferingFields Differing(in StudentIdentity student, in HouseholdIdentity household) =>
        Differing(student, household.Name, household.BirthOn, household.Sex)
        | (student.IdKey == UInt128.Zero || student.IdKey != household.IdKey ? DifferingFields.IdNumber : 0);

    public static DifferingFields Differing(in StudentIdentity one, in StudentIdentity other) =>
        Differing(one, other.Name, other.BirthOn, other.Sex)
        | (one.IdKey != UInt128.Zero && other.IdKey != UInt128.Zero && one.IdKey != other.IdKey ? DifferingFields.IdNumber : 0);

    private static DifferingFields Differing(in StudentIdentity student, string name, DateOnly? birthOn, Sex sex) =>
        (student.Name.Length > 0 && name.Length > 0 && student.Name != name ? DifferingFields.Name : 0)
        | (student.BirthOn is { } one && birthOn is { } other && one != other ? DifferingFields.BirthDate : 0)
        | (student.Sex is Sex.Male or Sex.Female && sex is Sex.Male or Sex.Female && student.Sex != sex ? DifferingFields.Sex : 0);
}
