using Baoxue.Domain.Common;
using Baoxue.Simulator.Places;

namespace Baoxue.Simulator.World;

/// <summary>Decides whether and when a child enters school, and hands the years over to <see cref="SchoolLife"/>.</summary>
internal sealed class ChildhoodMaker(long seed, SchoolYear year, DateOnly asOf)
{
    private readonly DateOnly _horizon = asOf.AddDays(60);

    public void Live(Child child, Family family, District district, int familyNumber)
    {
        var rank = 0;
        foreach (var sibling in family.Children)
        {
            if (ReferenceEquals(sibling, child))
            {
                break;
            }

            rank++;
        }

        var chance = Chance.For(seed, ChanceStream.Childhood, (familyNumber * 16L) + rank);
        var dueYear = child.BirthOn.Year + (child.BirthOn is { Month: >= 9 } ? 7 : 6);
        var early = child.BirthOn.Month >= 9 && chance.Happens(0.05);
        var late = !early && chance.Happens(0.008);
        var entry = dueYear + (early ? -1 : late ? 1 : 0);
        if (entry > year.StartYear)
        {
            child.Absence = late && dueYear <= year.StartYear ? Absence.Deferred : Absence.None;
            return;
        }

        child.Absence = NeverHere(ref chance, child, family);
        if (child.Absence != Absence.None)
        {
            return;
        }

        var life = new SchoolLife(child, family, district, _horizon);
        if (family.ArrivedOn is { } arrived && SchoolYear.Of(arrived).StartYear - entry is > 0 and var years)
        {
            life.Join(ref chance, arrived, years + 1);
        }
        else
        {
            life.Enter(ref chance, entry);
        }

        child.Steps = life.Steps;
        if (life.DiedOn is { } died)
        {
            child.DiedOn = died;
        }
    }

    private static Absence NeverHere(ref Chance chance, Child child, Family family)
    {
        var bothAway = family is { IsRegisteredHere: true, Father.IsAway: true, Mother.IsAway: true };
        if (child.Disability is Disability.Multiple or Disability.Intellect && chance.Happens(0.10))
        {
            return Absence.DisabledUnplaced;
        }

        return chance.Happens(bothAway || family.MovedAwayOn is not null ? 0.20 : family.IsRegisteredHere ? 0.008 : 0)
            ? Absence.StudiesElsewhere
            : chance.Happens(0.0012) ? Absence.NeverEntered : Absence.None;
    }
}
