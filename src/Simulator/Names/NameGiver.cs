using Baoxue.Domain.Common;

namespace Baoxue.Simulator.Names;

/// <summary>Names people as their time, clan and nationality would.</summary>
internal static class NameGiver
{
    /// <summary>The generation character a clan gives those of one generation: shared by siblings and cousins.</summary>
    public static string GenerationCharacter(long seed, int village, string surname, int generation)
    {
        var clan = Chance.For(seed, ChanceStream.Clan, (village * 31L) + surname[0]);
        var start = clan.Below(GivenNames.Poem.Length);
        return GivenNames.Poem.Substring((start + generation) % GivenNames.Poem.Length, 1);
    }

    /// <summary>A given name, with the generation character first when the family keeps one.</summary>
    public static string Given(ref Chance chance, bool male, DateOnly birthOn, string? generation)
    {
        var stock = GivenNames.Of(male, birthOn.Year);
        var last = chance.Pick(stock);
        if (birthOn.Year >= 2000 && chance.Happens(0.008))
        {
            last = chance.Pick(GivenNames.Rare);
        }

        if (generation is not null)
        {
            return generation + last;
        }

        var single = chance.Happens(birthOn.Year switch { < 1972 => 0.12, < 2000 => 0.38, _ => 0.12 });
        if (single)
        {
            return last;
        }

        var first = chance.Pick(stock);
        return first == last && male ? last : first + last;
    }

    /// <summary>A name of two parts with the middle dot, as Uyghur families register it.</summary>
    public static string Uyghur(ref Chance chance, bool male, string fatherName)
    {
        var name = chance.Pick(GivenNames.Uyghur);
        while (name.Male != male)
        {
            name = chance.Pick(GivenNames.Uyghur);
        }

        return $"{name.Given}{PersonName.MiddleDot}{fatherName}";
    }
}
