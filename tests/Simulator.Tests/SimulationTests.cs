using System.Security.Cryptography;
using System.Text;
using Baoxue.Domain.Common;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests;

public sealed class SimulationTests
{
    [Fact]
    public void The_same_seed_makes_the_same_district_and_another_seed_another()
    {
        var again = Simulation.Create(1, Scale.Small, SmallDistrict.AsOf);
        var other = Simulation.Create(2, Scale.Small, SmallDistrict.AsOf);

        Assert.Equal(Fingerprint(SmallDistrict.One), Fingerprint(again));
        Assert.NotEqual(Fingerprint(SmallDistrict.One), Fingerprint(other));
    }

    [Fact]
    public void The_small_district_has_the_size_it_promises()
    {
        var under16 = SmallDistrict.Children.Count(c => c.BirthOn > SmallDistrict.AsOf.AddYears(-16) && c.BirthOn <= SmallDistrict.AsOf);

        Assert.InRange(under16, 11_000, 13_500);
        Assert.InRange(SmallDistrict.One.Students(DirtRates.Normal).Count, 7_800, 9_000);
        Assert.InRange(SmallDistrict.One.Household(DirtRates.Normal).Rows().Count(), 60_000, 80_000);
    }

    [Fact]
    public void All_twenty_five_bodies_have_villages_and_schools_of_every_kind_exist()
    {
        var district = SmallDistrict.One.District;

        Assert.Equal(25, district.Villages.Select(v => v.Township.Code).Distinct().Count());
        Assert.Equal(Enum.GetValues<SchoolKind>().Order(), district.Schools.Select(s => s.Kind).Distinct().Order());
        Assert.Equal(district.Schools.Count, district.Schools.Select(s => s.Code).Distinct().Count());
        Assert.Equal(district.Schools.Count, district.Schools.Select(s => s.Name).Distinct().Count());
        Assert.Equal(district.Villages.Count, district.Villages.Select(v => v.Code).Distinct().Count());
        Assert.All(district.Villages, v => Assert.True(DivisionCode.TryParse(v.Code, out var code) && code.Township == v.Township.Code));
    }

    [Fact]
    public void Every_true_id_is_valid_fits_its_bearer_and_is_never_given_twice()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string[] areas = ["341699", "349901", "349902", "349903", "419901", "419902", "329901"];
        foreach (var person in SmallDistrict.One.Families.SelectMany(f => f.Members))
        {
            Assert.True(ResidentId.TryParse(person.IdNumber, out var id));
            Assert.Equal((person.BirthOn, person.Sex), (id.BirthOn, id.Sex));
            Assert.Contains(id.AreaCode, areas);
            Assert.True(seen.Add(person.IdNumber));
        }

        Assert.True(seen.Count(id => id.StartsWith("341699", StringComparison.Ordinal)) > seen.Count * 0.85);
    }

    [Fact]
    public void Pupils_are_of_an_age_that_fits_their_grade()
    {
        foreach (var child in SmallDistrict.Children.Where(c => c.StandingOn(SmallDistrict.AsOf) == Standing.AtSchool))
        {
            var step = child.LastStepOn(SmallDistrict.AsOf)!.Value;
            var ageAtStart = 2026 - child.BirthOn.Year - (child.BirthOn.Month >= 9 ? 1 : 0);

            Assert.InRange(ageAtStart - step.Grade, 4, 9);
            Assert.True(SmallDistrict.One.District.Schools[step.School].Teaches(step.Grade));
        }
    }

    [Fact]
    public void Siblings_share_a_guardian_who_is_alive()
    {
        var families = SmallDistrict.One.Families.Where(f => f.Children.Count() > 1).ToDictionary(f => f.Children.First().Number);
        var guardians = SmallDistrict.One.Students(DirtRates.Clean).Rows().ToLookup(r => r.Person, r => r.Cells[51]);

        foreach (var family in families.Values)
        {
            Assert.True(family.Children.SelectMany(c => guardians[c.Number]).Distinct().Count() <= 1);
            Assert.True(family.GuardianOn(SmallDistrict.AsOf)?.IsAliveOn(SmallDistrict.AsOf) ?? true);
        }

        Assert.Contains(families.Values, f => f.Children.All(c => guardians[c.Number].Any(id => id is { Length: 18 })));
    }

    [Fact]
    public void Names_include_compound_surnames_middle_dots_rare_characters_and_shared_generation_characters()
    {
        var names = SmallDistrict.Children.Select(c => c.Name).ToList();

        Assert.Contains(names, n => n.StartsWith("欧阳", StringComparison.Ordinal));
        Assert.Contains(names, n => n.Contains('·'));
        Assert.Contains(names, n => n.Contains('龑'));
        Assert.Contains(names, n => n.Contains("𬭎", StringComparison.Ordinal));
        var shared = SmallDistrict.One.Families.Count(f => f.Children.Count() > 1 && f.Children.All(c => c.Name.Length == 3)
            && f.Children.Select(c => c.Name[1]).Distinct().Count() == 1);
        Assert.True(shared > 200, $"{shared} families");
    }

    private static string Fingerprint(Simulation simulation)
    {
        var text = new StringBuilder();
        foreach (var cells in simulation.StudentRows().Concat(simulation.HouseholdRows()))
        {
            text.AppendJoin('|', cells).Append('\n');
        }

        foreach (var step in simulation.Families.SelectMany(f => f.Children).SelectMany(c => c.Steps))
        {
            text.Append(step.On.DayNumber).Append((int)step.Kind).Append(step.School);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
