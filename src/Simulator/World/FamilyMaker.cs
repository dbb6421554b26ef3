using Baoxue.Domain.Common;
using Baoxue.Simulator.Names;
using Baoxue.Simulator.Places;

namespace Baoxue.Simulator.World;

/// <summary>Makes one family from its number alone.</summary>
internal sealed class FamilyMaker(long seed, ScaleFigures figures, SchoolYear year, DateOnly asOf)
{
    public const int HomeArea = 341699;
    public const int MarriedInArea = 349901;

    private static readonly int[] OtherAreas = [349901, 349902, 349903, 419901, 419902, 329901];
    private static readonly double[] CohortWeights = [.42, .44, .47, .52, .58, .68, 1, 1, 1, 1, 1, 1, 1, 1, 1, .95, .9, .85, .8];
    private static readonly double[] ChildCounts = [.30, .48, .18, .04];
    private static readonly double[] DisabilityWeights = [.10, .12, .10, .28, .26, .06, .08];

    private readonly ChildhoodMaker _childhood = new(seed, year, asOf);

    /// <summary>The last day any true thing is told of.</summary>
    public DateOnly Horizon { get; } = asOf.AddDays(60);

    public Family Make(int number, Village village, District district)
    {
        var chance = Chance.For(seed, ChanceStream.Family, number);
        var withChildren = chance.Happens(figures.ChildFamilyShare);
        var here = !(withChildren && chance.Happens(village.Township.IsStreet ? 0.09 : 0.022));
        var surname = Surnames.Draw(ref chance);
        var draft = new FamilyDraft(seed, village, surname, here ? HomeArea : chance.Pick(OtherAreas), DrawEthnicity(ref chance, surname));
        if (withChildren)
        {
            AddChildFamily(ref chance, draft);
        }
        else
        {
            AddElders(ref chance, draft);
        }

        var hardship = chance.Weighted([.90, .055, .02, .025]);
        var family = new Family
        {
            Number = number,
            Village = village,
            IsRegisteredHere = here,
            Members = draft.Members,
            Hardship = (Hardship)hardship,
            Monitoring = (Hardship)hardship == Hardship.Monitored ? DrawMonitoring(number) : Monitoring.None,
            Phone = $"1{chance.Pick(["30", "38", "51", "58", "77", "82", "87", "95"])}{chance.Below(100_000_000):00000000}",
            ArrivedOn = here ? null : DrawArrival(number),
            MovedAwayOn = here && chance.Happens(0.012) ? asOf.AddDays(-chance.Between(20, 900)) : null,
        };
        foreach (var child in family.Children)
        {
            _childhood.Live(child, family, district, number);
        }

        return family;
    }

    // Families come when a term begins.
    private DateOnly? DrawArrival(int number)
    {
        var chance = Chance.For(seed, ChanceStream.Arrival, number);
        if (!chance.Happens(0.55))
        {
            return null;
        }

        var back = chance.Between(0, 7);
        return back > 0 && chance.Happens(0.3) ? new DateOnly(year.StartYear - back + 1, 2, 20) : new DateOnly(year.StartYear - back, 9, 1);
    }

    private Monitoring DrawMonitoring(int number)
    {
        var chance = Chance.For(seed, ChanceStream.Monitoring, number);
        return (Monitoring)(1 + chance.Weighted([.35, .40, .25]));
    }

    private static string DrawEthnicity(ref Chance chance, string surname) =>
        chance.Happens(0.0018) ? "维吾尔族" : chance.Happens(surname == "马" ? 0.22 : 0.006) ? "回族" : chance.Happens(0.002) ? "满族" : "汉族";

    private void AddChildFamily(ref Chance chance, FamilyDraft draft)
    {
        var births = DrawBirths(ref chance);
        var eldest = births[0].On;
        var orphaned = chance.Happens(0.0035);
        var motherBirth = Shift(ref chance, eldest, -33, -19);
        var fatherBirth = Shift(ref chance, motherBirth, -5, 2);
        var fatherAway = chance.Happens(0.34);
        var motherAway = chance.Happens(fatherAway ? 0.42 : 0.05);
        if (orphaned || chance.Happens(0.42))
        {
            var grandfatherBirth = Shift(ref chance, fatherBirth, -31, -20);
            if (chance.Happens(0.8))
            {
                draft.Add(ref chance, Kinship.Grandfather, grandfatherBirth, false, DiesOfAge(ref chance, grandfatherBirth));
            }

            draft.Add(ref chance, Kinship.Grandmother, Shift(ref chance, grandfatherBirth, -2, 4), false, null);
        }

        draft.Add(ref chance, Kinship.Father, fatherBirth, fatherAway, orphaned || chance.Happens(0.006) ? AfterBirth(ref chance, births[^1].On) : null);
        if (orphaned || !chance.Happens(0.05))
        {
            draft.Add(ref chance, Kinship.Mother, motherBirth, motherAway, orphaned || chance.Happens(0.003) ? AfterBirth(ref chance, births[^1].On) : null);
        }

        var keepsGeneration = chance.Happens(draft.Village.Township.IsStreet ? 0.10 : 0.22);
        foreach (var (on, twin) in births)
        {
            var disability = chance.Happens(0.012) ? (Disability)(1 + chance.Weighted(DisabilityWeights)) : Disability.None;
            draft.AddOffspring(ref chance, on, twin, keepsGeneration, disability, orphaned, isYoung: on.Year >= year.StartYear - 19);
        }
    }

    private List<(DateOnly On, bool Twin)> DrawBirths(ref Chance chance)
    {
        var age = chance.Weighted(CohortWeights);
        var anchor = new DateOnly(year.StartYear - age - 1, 9, 1).AddDays(chance.Below(365));
        List<(DateOnly On, bool Twin)> births = [(anchor, false)];
        var first = anchor;
        var last = anchor;
        for (var more = chance.Weighted(ChildCounts); more > 0; more--)
        {
            if (chance.Happens(0.022))
            {
                births.Add((last, true));
                continue;
            }

            var gap = chance.Between(380, 2000);
            if (chance.Happens(0.5))
            {
                first = first.AddDays(-gap);
                births.Add((first, false));
            }
            else if (last.AddDays(gap) <= asOf.AddDays(-30))
            {
                last = last.AddDays(gap);
                births.Add((last, false));
            }
        }

        births.Sort((a, b) => a.On != b.On ? a.On.CompareTo(b.On) : a.Twin.CompareTo(b.Twin));
        return births;
    }

    private void AddElders(ref Chance chance, FamilyDraft draft)
    {
        var elderBirth = new DateOnly(asOf.Year - chance.Between(42, 84), 1, 1).AddDays(chance.Below(365));
        var died = DiesOfAge(ref chance, elderBirth);
        draft.Add(ref chance, Kinship.Grandfather, elderBirth, false, died);
        if (chance.Happens(0.85))
        {
            draft.Add(ref chance, Kinship.Grandmother, Shift(ref chance, elderBirth, -2, 4), false, null);
        }

        for (var grown = chance.Weighted([.35, .35, .22, .08]); grown > 0; grown--)
        {
            var birth = Shift(ref chance, elderBirth, 20, 34);
            if (birth.Year <= year.StartYear - 20)
            {
                draft.AddOffspring(ref chance, birth, false, false, Disability.None, false, isYoung: false);
            }
        }
    }

    private DateOnly? DiesOfAge(ref Chance chance, DateOnly birth) =>
        chance.Happens(asOf.Year - birth.Year >= 62 ? 0.07 : 0.004) ? asOf.AddDays(-chance.Between(5, 1500)) : null;

    private DateOnly AfterBirth(ref Chance chance, DateOnly youngest) =>
        youngest.AddDays(chance.Between(1, Math.Max(2, asOf.DayNumber - youngest.DayNumber - 10)));

    private static DateOnly Shift(ref Chance chance, DateOnly from, int fewest, int most) =>
        from.AddDays((int)(chance.Between(fewest, most) * 365.25) + chance.Below(360));
}
