namespace Baoxue.Domain.Common;

/// <summary>A school year (学年), 1 September to 31 August, named by the year it begins in.</summary>
public readonly record struct SchoolYear(int StartYear) : IComparable<SchoolYear>
{
    public DateOnly FirstDay => new(StartYear, 9, 1);

    public DateOnly LastDay => new(StartYear + 1, 8, 31);

    /// <summary>The school year a day belongs to.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    public SchoolYear Next => new(StartYear + 1);

    public int CompareTo(SchoolYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>As schools write it: 2026—2027 学年.</summary>
    public override string ToString() => $"{StartYear}—{StartYear + 1} 学年";
}
