using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>Whether a child is of school age on a day (适龄判断) by 义务教育法 §11. Age says nothing about the grade.</summary>
public static class SchoolAge
{
    public static bool IsInWindow(DateOnly birthOn, DateOnly asOf, SchoolAgePolicy policy) => SchoolAgeWindow.Of(SchoolYear.Of(asOf), policy).Contains(birthOn);

    public static bool IsNextIntake(DateOnly birthOn, DateOnly asOf, SchoolAgePolicy policy) => SchoolAgeWindow.NextIntake(asOf, policy).Contains(birthOn);

    /// <summary>The first school year the child belongs in (应入学学年).</summary>
    public static SchoolYear ExpectedEntry(DateOnly birthOn, SchoolAgePolicy policy)
    {
        var year = new SchoolYear(birthOn.Year + policy.EntryAge);
        return birthOn <= SchoolAgeWindow.Of(year, policy).LastBirthOn ? year : year.Next;
    }
}
