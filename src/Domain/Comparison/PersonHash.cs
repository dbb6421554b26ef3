using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>A hash of name, birth date and sex (姓名、出生日期、性别散列) that makes no text of them.</summary>
internal static class PersonHash
{
    /// <summary>Whether the three are all known; unknown never equals unknown.</summary>
    public static bool IsComplete(string name, DateOnly? birthOn, Sex sex) => name.Length > 0 && birthOn is not null && sex is Sex.Male or Sex.Female;

    public static ulong Of(string name, DateOnly? birthOn, Sex sex)
    {
        unchecked
        {
            var days = ((ulong)(birthOn?.DayNumber ?? 0) * 4) + (ulong)sex;
            var mixed = (StableHash.Of(name) ^ days) * 0x9E3779B97F4A7C15;
            return mixed ^ (mixed >> 32);
        }
    }
}
