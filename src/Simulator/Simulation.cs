using Baoxue.Domain.Common;
using Baoxue.Simulator.Lists;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator;

/// <summary>A simulated district: what is true, from a seed, up to a day.</summary>
public sealed class Simulation
{
    private Simulation(long seed, Scale scale, DateOnly asOf, District district, IReadOnlyList<Family> families)
    {
        (Seed, Scale, AsOf, District, Families) = (seed, scale, asOf, district, families);
    }

    public long Seed { get; }

    public Scale Scale { get; }

    /// <summary>The day of the household register and the first student register.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The day of the second student register.</summary>
    public DateOnly LaterOn => AsOf.AddDays(42);

    public SchoolYear SchoolYear => SchoolYear.Of(AsOf);

    public District District { get; }

    /// <summary>All families, village by village.</summary>
    public IReadOnlyList<Family> Families { get; }

    /// <summary>Makes the district; the same arguments always make the same one.</summary>
    public static Simulation Create(long seed, Scale scale, DateOnly asOf) => Sample(seed, scale, asOf, oneIn: 1);

    /// <summary>All places of a district with each n-th of its families, to measure a large one without making it.</summary>
    public static Simulation Sample(long seed, Scale scale, DateOnly asOf, int oneIn)
    {
        var figures = ScaleFigures.Of(scale);
        var district = new DistrictPlan(seed, figures).Lay();
        var maker = new FamilyMaker(seed, figures, SchoolYear.Of(asOf), asOf);
        var ids = new IdNumbers(seed);
        var families = new List<Family>(figures.Families / oneIn);
        var number = 0;
        foreach (var (village, count) in Shares(district, figures.Families))
        {
            for (var i = 0; i < count; i++)
            {
                if (number % oneIn == 0)
                {
                    families.Add(maker.Make(number, village, district));
                }

                number++;
            }
        }

        var person = 0;
        foreach (var family in families)
        {
            foreach (var member in family.Members)
            {
                member.Number = ++person;
                ids.Give(member);
            }
        }

        return new Simulation(seed, scale, asOf, district, families);
    }

    /// <summary>The household register of <see cref="AsOf"/>.</summary>
    public HouseholdRegister Household(DirtRates rates) => new(this, rates);

    /// <summary>The register of families lifted from poverty or watched of <see cref="AsOf"/>.</summary>
    public PovertyRegister Poverty(DirtRates rates) => new(this, rates);

    /// <summary>The student register of <see cref="AsOf"/>.</summary>
    public StudentRegister Students(DirtRates rates) => new(this, rates, AsOf);

    /// <summary>The student registers of the same day in this autumn and those before it, the earliest first and this one last.</summary>
    public IReadOnlyList<StudentRegister> Editions(DirtRates rates, int autumns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(autumns, StudentColumns.MostEditions);
        List<StudentRegister> editions = [];
        for (var back = autumns - 1; back >= 0; back--)
        {
            editions.Add(new StudentRegister(this, rates, AsOf.AddYears(-back), editions.LastOrDefault()));
        }

        return editions;
    }

    /// <summary>The student register of <see cref="LaterOn"/>, two or three rows in a hundred changed.</summary>
    public StudentRegister LaterStudents(DirtRates rates, StudentRegister first) => new(this, rates, LaterOn, first);

    /// <summary>The lists other offices hand over on <see cref="AsOf"/>, beside the student register of that day.</summary>
    public IReadOnlyList<HandedList> Lists(DirtRates rates, StudentRegister students)
    {
        var facts = new ListFacts(this, rates, students);
        return
        [
            new ClassRoll(facts), new DisabilityList(facts), new HomeTeachingList(facts), new JusticeList(facts), new LowIncomeList(facts),
            new AidList(facts), new ResidencePermitList(facts), new DeparturesList(facts), new TransfersList(facts),
        ];
    }

    /// <summary>Bare rows of the usual student register, for load tests without a file.</summary>
    public IEnumerable<string?[]> StudentRows() => Students(DirtRates.Normal).Rows().Select(r => r.Cells);

    /// <summary>Bare rows of the usual household register, for load tests without a file.</summary>
    public IEnumerable<string?[]> HouseholdRows() => Household(DirtRates.Normal).Rows().Select(r => r.Cells);

    private static IEnumerable<(Village Village, int Count)> Shares(District district, int families)
    {
        var weights = district.Villages.Select(v => (v.Township.IsStreet ? 1.8 : 1.0) * (0.7 + (v.Index * 7919 % 100 / 150.0))).ToArray();
        var total = weights.Sum();
        var sum = 0.0;
        var given = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            var upTo = (int)Math.Round(families * sum / total);
            yield return (district.Villages[i], upTo - given);
            given = upTo;
        }
    }
}
