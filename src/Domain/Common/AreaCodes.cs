using System.Collections.Frozen;

namespace Baoxue.Domain.Common;

/// <summary>
/// The areas identity numbers begin with (身份证地址码), as far as this system judges them by GB/T 2260: every province, and the
/// counties of Bozhou. Codes that were given up stay good, since numbers keep the area of first registration.
/// </summary>
public static class AreaCodes
{
    private static readonly FrozenSet<int> Provinces = new[]
    {
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
    }.ToFrozenSet();

    /// <summary>Bozhou's counties, now and before: the city's own, Qiaocheng, Guoyang, Mengcheng, Lixin.</summary>
    private static readonly FrozenSet<int> BozhouCounties = new[] { 341600, 341601, 341602, 341621, 341622, 341623 }.ToFrozenSet();

    /// <summary>Whether six digits are an area we cannot call wrong. Areas ending in 99 are made up for simulated people and pass.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> six)
    {
        var code = 0;
        foreach (var c in six)
        {
            code = (code * 10) + (c - '0');
        }

        var isSimulated = code % 100 == 99 || code / 100 % 100 == 99;
        return Provinces.Contains(code / 10000) && (isSimulated || code / 100 != 3416 || BozhouCounties.Contains(code));
    }
}
