using Baoxue.Domain.Common;
using Baoxue.Simulator.Names;
using Baoxue.Simulator.Places;

namespace Baoxue.Simulator.World;

/// <summary>A family while it is being put together.</summary>
internal sealed class FamilyDraft(long seed, Village village, string surname, int area, string ethnicity)
{
    private readonly List<Person> _members = [];
    private readonly string _fatherName = ethnicity == "维吾尔族" ? GivenNames.UyghurFathers[surname[0] % GivenNames.UyghurFathers.Length] : "";

    public Village Village => village;

    public IReadOnlyList<Person> Members => _members;

    public void Add(ref Chance chance, Kinship kinship, DateOnly birthOn, bool away, DateOnly? diedOn)
    {
        var male = kinship is Kinship.Grandfather or Kinship.Father;
        var generation = male && chance.Happens(village.Township.IsStreet ? 0.2 : 0.45)
            ? NameGiver.GenerationCharacter(seed, village.Index, surname, kinship == Kinship.Grandfather ? 0 : 1)
            : null;
        _members.Add(new Person
        {
            Name = Name(ref chance, male ? surname : Surnames.Draw(ref chance), male, birthOn, generation),
            Sex = male ? Sex.Male : Sex.Female,
            BirthOn = birthOn,
            Kinship = kinship,
            AreaCode = male || chance.Happens(0.85) ? area : FamilyMaker.MarriedInArea,
            Ethnicity = ethnicity,
            IsAway = away,
            DiedOn = diedOn,
        });
    }

    public void AddOffspring(ref Chance chance, DateOnly birthOn, bool twin, bool keepsGeneration, Disability disability, bool orphan, bool isYoung)
    {
        var male = chance.Happens(0.522);
        var generation = keepsGeneration ? NameGiver.GenerationCharacter(seed, village.Index, surname, 2) : null;
        var name = Name(ref chance, surname, male, birthOn, generation);
        for (var tries = 0; tries < 20 && _members.Exists(m => m.Name == name); tries++)
        {
            name = Name(ref chance, surname, male, birthOn, generation);
        }

        var sex = male ? Sex.Male : Sex.Female;
        var former = isYoung && chance.Happens(0.02) ? Name(ref chance, surname, male, birthOn, null) : null;
        former = former == name ? null : former;
        _members.Add(isYoung
            ? new Child
            {
                Name = name, Sex = sex, BirthOn = birthOn, Kinship = Kinship.Offspring, AreaCode = area, FormerName = former,
                Ethnicity = ethnicity, Disability = disability, IsOrphan = orphan, IsTwin = twin,
            }
            : new Person
            {
                Name = name, Sex = sex, BirthOn = birthOn, Kinship = Kinship.Offspring, AreaCode = area, Ethnicity = ethnicity,
                IsAway = chance.Happens(0.4),
            });
    }

    private string Name(ref Chance chance, string family, bool male, DateOnly birthOn, string? generation) =>
        ethnicity == "维吾尔族"
            ? NameGiver.Uyghur(ref chance, male, birthOn.Year < 1995 ? GivenNames.UyghurFathers[chance.Below(GivenNames.UyghurFathers.Length)] : _fatherName)
            : family + NameGiver.Given(ref chance, male, birthOn, generation);
}
