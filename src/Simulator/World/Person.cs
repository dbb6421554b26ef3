using System.Globalization;
using Baoxue.Domain.Common;

namespace Baoxue.Simulator.World;

/// <summary>One true person of the simulated district.</summary>
public class Person
{
    /// <summary>The true person number, the key of the answer files.</summary>
    public int Number { get; internal set; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly BirthOn { get; init; }

    public required Kinship Kinship { get; init; }

    /// <summary>Six digits of a non-existent area, the place of first registration.</summary>
    public required int AreaCode { get; init; }

    public string? FormerName { get; init; }

    public string Ethnicity { get; init; } = "汉族";

    /// <summary>Whether this person has worked away from the district for three months or more.</summary>
    public bool IsAway { get; init; }

    public DateOnly? DiedOn { get; internal set; }

    internal short IdSequence { get; set; }

    /// <summary>The true 公民身份号码; of a child whose birth an office never registered, the one it would bear.</summary>
    public string IdNumber => IdOf(AreaCode, BirthOn, IdSequence);

    public bool IsAliveOn(DateOnly day) => BirthOn <= day && (DiedOn is not { } died || died > day);

    internal static string IdOf(int area, DateOnly birthOn, int sequence)
    {
        Span<char> text = stackalloc char[18];
        area.TryFormat(text, out _, "000000", CultureInfo.InvariantCulture);
        birthOn.TryFormat(text[6..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        sequence.TryFormat(text[14..], out _, "000", CultureInfo.InvariantCulture);
        text[17] = ResidentId.CheckCharacterOf(text[..17]);
        return new string(text);
    }
}
