using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.SchoolAge;

/// <summary>How rules of school age are said, on pages and in files alike (适龄规则用语).</summary>
public static class SchoolAgeWords
{
    /// <summary>In place of a first day, of what holds until a rule is entered.</summary>
    public const string Before = "此前";

    public const string Now = "现行";

    /// <summary>In place of who entered it.</summary>
    public const string WithTheProgram = "随程序";

    public static string CutOffOf(SchoolAgePolicy policy) => $"{policy.CutOffMonth} 月 {policy.CutOffDay} 日前满 {policy.EntryAge} 周岁";
}
