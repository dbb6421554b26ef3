using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Schemas;

/// <summary>
/// How a value of a register is shown to whoever may not see it in full (脱敏显示), 个人信息保护法 §51; one rule for pages and files.
/// </summary>
public static class FieldMask
{
    /// <summary>As long as a telephone number; no plain field of a register holds so many digits in a row.</summary>
    private const int ShortestNumber = 11;

    /// <summary>The value with what identifies or reaches a person hidden.</summary>
    /// <param name="field">The field it stands in; null hides it whole, since nobody knows what it is.</param>
    /// <param name="text">The value, as it stands in the file or in the register.</param>
    public static string Of(RegisterField? field, string text) => field switch
    {
        null => new string('*', Math.Min(6, text.Length)),
        { Kind: FieldKind.IdNumber or FieldKind.StudentNumber } => ResidentId.Mask(text),
        { Kind: FieldKind.Phone } => Hide(text, 3, 2),
        { Kind: FieldKind.Address } => Hide(text, 12, 0),
        { IsSensitive: true } => Hide(text, 2, 1),
        { Kind: FieldKind.Division } => text,
        _ => HoldsNumber(text) ? ResidentId.Mask(text) : text,
    };

    private static string Hide(string text, int head, int tail) =>
        text.Length <= head + tail ? text : string.Concat(text.AsSpan(0, head), new string('*', Math.Min(6, text.Length - head - tail)), text.AsSpan(text.Length - tail));

    // An identity number that stands in the column of names is one all the same.
    private static bool HoldsNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == ShortestNumber)
            {
                return true;
            }
        }

        return false;
    }
}
