using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests.Places;

public sealed class FullDistrictTests
{
    private const int OneIn = 60;

    /// <summary>All places of the full district, and one family in sixty.</summary>
    private static readonly Simulation Full = Simulation.Sample(1, Scale.Full, SmallDistrict.AsOf, OneIn);

    [Fact]
    public void Every_one_of_the_twenty_five_bodies_has_its_villages()
    {
        var villages = Full.District.Villages.CountBy(v => v.Township.Code).ToDictionary();

        Assert.Equal(25, villages.Count);
        Assert.Equal(272, villages.Values.Sum());
        Assert.All(villages.Values, v => Assert.InRange(v, 10, 11));
        Assert.Equal(272, Full.District.Villages.Select(v => v.Code).Distinct().Count());
    }

    [Fact]
    public void Some_three_hundred_and_thirty_schools_of_every_kind_stand_in_it()
    {
        var kinds = Full.District.Schools.CountBy(s => s.Kind).ToDictionary();

        Assert.Equal(
            new Dictionary<SchoolKind, int>
            {
                [SchoolKind.CentreSchool] = 25, [SchoolKind.Primary] = 175, [SchoolKind.TeachingPoint] = 75, [SchoolKind.Junior] = 42, [SchoolKind.NineYear] = 8,
                [SchoolKind.Special] = 1, [SchoolKind.Vocational] = 2,
            },
            kinds);
        Assert.InRange(Full.District.Schools.Count, 320, 340);
        Assert.All(Full.District.Townships, t => Assert.Contains(Full.District.Schools, s => s.Township == t && s.Teaches(1)));
        Assert.All(Full.District.Townships, t => Assert.Contains(Full.District.Schools, s => s.Township == t && s.Teaches(9)));
    }

    [Fact]
    public void A_quarter_of_a_million_pupils_and_one_and_six_tenths_of_a_million_residents_live_in_it()
    {
        var pupils = Full.Families.SelectMany(f => f.Children).Count(c => c.StandingOn(SmallDistrict.AsOf) == Standing.AtSchool) * OneIn;
        var residents = Full.Families.Where(f => f.IsRegisteredHere).SelectMany(f => f.Members).Count(m => m.IsAliveOn(SmallDistrict.AsOf)) * OneIn;

        Assert.InRange(pupils, 240_000, 260_000);
        Assert.InRange(residents, 1_550_000, 1_650_000);
    }
}
