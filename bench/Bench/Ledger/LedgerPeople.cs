using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Simulator;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Bench.Ledger;

/// <summary>The people of a simulated district as rows of the ledger, as deriving them from both registers would leave them.</summary>
/// <param name="simulation">Who they are.</param>
/// <param name="schools">The schools as organizations, by code.</param>
/// <param name="vault">Seals their numbers.</param>
/// <param name="blind">Makes their numbers findable.</param>
internal sealed class LedgerPeople(Simulation simulation, IReadOnlyDictionary<string, Organization> schools, FieldVault vault, BlindIndex blind)
{
    private static readonly DateTime At = new(2026, 9, 20, 0, 0, 0, DateTimeKind.Utc);
    private readonly Random _random = new(1);

    /// <summary>Children from birth to 18, or everybody; an adult stands in the household register only.</summary>
    public IEnumerable<Domain.Registers.Child> Rows(bool everybody)
    {
        var bornFrom = ChildAges.Default.BornFrom(simulation.AsOf);
        foreach (var family in simulation.Families)
        {
            foreach (var person in family.Members.Where(m => m.IsAliveOn(simulation.AsOf)))
            {
                if ((everybody || person.BirthOn >= bornFrom) && RowOf(family, person) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    private Domain.Registers.Child? RowOf(Family family, Person person)
    {
        var child = person as Simulator.World.Child;
        var standing = child?.StandingOn(simulation.AsOf);
        var step = child?.LastStepOn(simulation.AsOf);
        var school = standing is Standing.AtSchool or Standing.Suspended && _random.Next(1000) >= 4 ? simulation.District.Schools[step!.Value.School] : null;
        var household = family.IsRegisteredHere && (school is null || _random.Next(1000) >= 6);
        if (school is null && !household)
        {
            return null;
        }

        var id = new ChildId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var pinyin = Pinyin.Of(person.Name);
        var place = school is null ? null : schools.GetValueOrDefault(school.Code);
        short? grade = school is null ? null : step!.Value.Grade;
        var path = place is null ? null : $"{place.Path}.{2027 - grade}{1 + (person.Number % 6):D2}";
        var orders = Domain.Registers.Child.OrdersOf(id, pinyin, person.BirthOn, path, grade, school is not null);
        var domicile = household ? family.Village.Code : null;
        return new Domain.Registers.Child
        {
            Id = id,
            DivisionCode = DistrictSettings.Qiaocheng,
            Name = person.Name,
            NamePinyin = pinyin,
            NameOrder = orders.ByName,
            BirthOrder = orders.ByBirth,
            SchoolOrder = orders.BySchool,
            NameInitials = Pinyin.InitialsOf(person.Name),
            Sex = person.Sex,
            BirthOn = person.BirthOn,
            IdIndex = blind.Of(IndexPurpose.IdNumber, person.IdNumber),
            StudentNumberIndex = school is not null ? blind.Of(IndexPurpose.StudentNumber, $"G{person.IdNumber}") : null,
            Details = Sealed(id, person, school),
            SchoolId = place?.Id,
            SchoolPath = path,
            GradeNumber = grade,
            ClassName = school is null ? null : $"{1 + (person.Number % 6)}班",
            Status = StatusOf(standing, school),
            Groups = school is null ? ChildGroups.None : GroupsOf(family, child!, grade!.Value),
            DomicilePath = domicile,
            DomicileTownship = domicile?[..9],
            ResidencePath = school is null ? null : family.Village.Code,
            StudentRecordId = school is null ? null : new StudentRecordId(id.Value),
            HouseholdRecordId = household ? new HouseholdRecordId(id.Value) : null,
            UpdatedAt = At,
        };
    }

    private static EnrollmentStatus StatusOf(Standing? standing, School? school) => standing switch
    {
        Standing.AtSchool when school is not null => EnrollmentStatus.Active,
        Standing.Suspended when school is not null => EnrollmentStatus.Suspended,
        Standing.Elsewhere => EnrollmentStatus.TransferredOut,
        Standing.DroppedOut => EnrollmentStatus.DroppedOut,
        Standing.Completed => EnrollmentStatus.Graduated,
        Standing.Abroad => EnrollmentStatus.Abroad,
        _ => EnrollmentStatus.NeverEnrolled,
    };

    private ChildGroups GroupsOf(Family family, Simulator.World.Child child, short grade)
    {
        var away = (family.Father is { IsAway: true } ? 1 : 0) + (family.Mother is { IsAway: true } ? 1 : 0);
        var groups = away switch { 2 => ChildGroups.LeftBehindBothParents, 1 => ChildGroups.LeftBehindOneParent, _ => ChildGroups.None };
        groups |= family.IsRegisteredHere ? ChildGroups.None : ChildGroups.Migrant;
        groups |= child.IsOrphan ? ChildGroups.Orphan : ChildGroups.None;
        groups |= child.Disability == Disability.None ? ChildGroups.None : ChildGroups.Disabled | (_random.Next(2) == 0 ? ChildGroups.InclusiveEducation : ChildGroups.None);
        groups |= family.Hardship == Hardship.None ? ChildGroups.None : ChildGroups.NeedsAid;
        groups |= grade >= 7 && _random.Next(100) < 55 ? ChildGroups.Boarding : ChildGroups.None;
        return groups | (_random.Next(2000) == 0 ? ChildGroups.MeritFamily : ChildGroups.None);
    }

    private byte[] Sealed(ChildId id, Person person, School? school)
    {
        using var writer = new SealedDetailsWriter();
        writer.Add(1, person.IdNumber).Add(2, school is not null ? $"G{person.IdNumber}" : null);
        return vault.Seal(writer.Plain, new FieldPlace("registers_child", "details", id.Value));
    }
}
