using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers;

/// <summary>The birthdays that make a child of school age in one school year (适龄出生日期范围), both ends included.</summary>
public readonly record struct SchoolAgeWindow(DateOnly FirstBirthOn, DateOnly LastBirthOn)
{
    public bool Contains(DateOnly birthOn) => birthOn >= FirstBirthOn && birthOn <= LastBirthOn;

    /// <summary>Of school year Y by the default policy: born from 1 September of Y−15 to 31 August of Y−6.</summary>
    public static SchoolAgeWindow Of(SchoolYear year, SchoolAgePolicy policy) =>
        new(CutOff(year.StartYear - policy.EntryAge - policy.Years, policy).AddDays(1), CutOff(year.StartYear - policy.EntryAge, policy));

    /// <summary>The children who will enter in the autumn after the school year a day lies in (下一学年新生).</summary>
    public static SchoolAgeWindow NextIntake(DateOnly asOf, SchoolAgePolicy policy)
    {
        var entry = SchoolYear.Of(asOf).Next.StartYear;
        return new(CutOff(entry - policy.EntryAge - 1, policy).AddDays(1), CutOff(entry - policy.EntryAge, policy));
    }

    private static DateOnly CutOff(int year, SchoolAgePolicy policy) =>
        new(year, policy.CutOffMonth, Math.Min(policy.CutOffDay, DateTime.DaysInMonth(year, policy.CutOffMonth)));
}
