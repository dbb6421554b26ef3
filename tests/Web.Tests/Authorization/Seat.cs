using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>Somebody with an account: the posts held, and from the rules, not from the product, what they may do and whom they may see.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Posts">Roles and codes of the bodies they are held at.</param>
public sealed record Seat(string UserName, params (Role Role, string Place)[] Posts)
{
    /// <summary>Held a post until yesterday; now nobody in particular.</summary>
    public const string Former = "former";

    private static readonly IReadOnlyDictionary<string, string> CenterOf = new Dictionary<string, string>
    {
        [Places.FirstSchool] = Places.FirstCenter,
        [Places.SecondSchool] = Places.FirstCenter,
        [Places.ThirdSchool] = Places.SecondCenter,
    };

    /// <summary>One for every role, two where places differ, one with two posts, one with none.</summary>
    public static IReadOnlyList<Seat> All { get; } =
    [
        new("leader", (Role.LeadingGroupMember, Places.LeadingGroup)),
        new("staff", (Role.BureauStaff, Places.Bureau)),
        new("registrar", (Role.BureauRegistrar, Places.Bureau)),
        new("supervisor", (Role.BureauSupervisor, Places.Bureau)),
        new("analyst", (Role.Analyst, Places.Bureau)),
        new("sysadmin", (Role.SystemAdministrator, Places.Bureau)),
        new("secadmin", (Role.SecurityAdministrator, Places.Bureau)),
        new("auditor", (Role.AuditAdministrator, Places.Bureau)),
        new("inspector", (Role.Inspector, Places.Bureau)),
        new("mayor.lumiao", (Role.TownshipLeader, Places.Lumiao)),
        new("officer.lumiao", (Role.TownshipOfficer, Places.Lumiao)),
        new("officer.huatuo", (Role.TownshipOfficer, Places.Huatuo)),
        new("cadre.east", (Role.VillageCadre, Places.LumiaoEast)),
        new("cadre.huatuo", (Role.VillageCadre, Places.HuatuoVillage)),
        new("center.first", (Role.CenterRegistrar, Places.FirstCenter)),
        new("center.second", (Role.CenterRegistrar, Places.SecondCenter)),
        new("principal", (Role.Principal, Places.SecondSchool)),
        new("school.first", (Role.SchoolRegistrar, Places.FirstSchool)),
        new("school.district", (Role.SchoolRegistrar, Places.DistrictSchool)),
        new("teacher", (Role.ClassTeacher, Places.FirstClass)),
        new("clerk", (Role.DepartmentClerk, Places.Department)),
        new("both", (Role.VillageCadre, Places.LumiaoWest), (Role.SchoolRegistrar, Places.ThirdSchool)),
        new("nopost"),
        new(Former),
    ];

    public bool May(Permission permission) => permission == Permission.BeSignedIn || Posts.Any(p => Rights.Of[p.Role].Contains(permission));

    public bool SeesAll => Posts.Any(p => IsOfDistrict(p.Role));

    /// <summary>Whether the child belongs to one of the posts: by school, by domicile, or by where it lives.</summary>
    public bool Sees(Person person) => Posts.Any(p => IsOfDistrict(p.Role) || Learns(p.Role, p.Place, person) || Lies(p.Role, p.Place, person.Domicile) || Lies(p.Role, p.Place, person.Residence));

    /// <summary>A difference lies where the child goes to school and where the domicile is, and nowhere else.</summary>
    public bool SeesDifferenceOf(Person person) => Posts.Any(p => IsOfDistrict(p.Role) || Learns(p.Role, p.Place, person) || Lies(p.Role, p.Place, person.Domicile));

    private static bool IsOfDistrict(Role role) => role is Role.LeadingGroupMember or Role.BureauStaff or Role.BureauRegistrar
        or Role.BureauSupervisor or Role.Analyst or Role.Inspector;

    private static bool Learns(Role role, string place, Person person) => role switch
    {
        Role.CenterRegistrar => person.School is not null && CenterOf.GetValueOrDefault(person.School) == place,
        Role.Principal or Role.SchoolRegistrar => person.School == place,
        Role.ClassTeacher => person.School == Places.FirstSchool && person.Class == 1,
        _ => false,
    };

    private static bool Lies(Role role, string place, string? village) =>
        role is Role.TownshipLeader or Role.TownshipOfficer or Role.VillageCadre && village?.StartsWith(place, StringComparison.Ordinal) == true;
}
