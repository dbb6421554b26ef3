using Baoxue.Domain.Common;

namespace Baoxue.Simulator.Answers;

/// <summary>The birth dates of those who should be in the nine years of compulsory education in a school year.</summary>
internal readonly record struct AgeWindow(DateOnly From, DateOnly To)
{
    public static AgeWindow Of(SchoolYear year) => new(new DateOnly(year.StartYear - 15, 9, 1), new DateOnly(year.StartYear - 6, 8, 31));

    public bool Holds(DateOnly birthOn) => birthOn >= From && birthOn <= To;
}
