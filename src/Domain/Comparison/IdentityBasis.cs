using System.Globalization;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison;

/// <summary>A fingerprint of what identifies a person in a record (身份要素指纹); decisions are taken anew when it changes.</summary>
internal static class IdentityBasis
{
    public static ulong Of(string name, DateOnly? birthOn, Sex sex, UInt128 number, string state) =>
        StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{name}|{birthOn:yyyyMMdd}|{(int)sex}|{number:x32}|{state}"));
}
