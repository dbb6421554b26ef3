using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>The bodies of the test's district beside those of the notice: two townships with villages, two center schools with schools.</summary>
public static class Places
{
    public const string Bureau = "JYJ";
    public const string Department = "MZJ";
    public const string LeadingGroup = "LDXZ";
    public const string Lumiao = "341602101";
    public const string Huatuo = "341602102";
    public const string LumiaoEast = "341602101001";
    public const string LumiaoWest = "341602101002";
    public const string HuatuoVillage = "341602102001";
    public const string FirstCenter = "ZX01";
    public const string SecondCenter = "ZX02";
    public const string FirstSchool = "2134000001";
    public const string SecondSchool = "2134000002";
    public const string ThirdSchool = "2134000003";
    public const string DistrictSchool = "2134000004";

    /// <summary>Stands in no roll, so the child has no place on the education line.</summary>
    public const string UnknownSchool = "2134000099";
    public const string FirstClass = "2134000001-202401";

    /// <summary>Code, name, kind, and the code above.</summary>
    public static IReadOnlyList<(string Code, string Name, OrganizationKind Kind, string Above)> Added { get; } =
    [
        (LumiaoEast, "东寨村", OrganizationKind.Village, Lumiao),
        (LumiaoWest, "西寨村", OrganizationKind.Village, Lumiao),
        (HuatuoVillage, "河湾村", OrganizationKind.Village, Huatuo),
        (FirstCenter, "芦庙镇中心校", OrganizationKind.CenterSchool, Bureau),
        (SecondCenter, "华佗镇中心校", OrganizationKind.CenterSchool, Bureau),
        (FirstSchool, "芦庙镇第一小学", OrganizationKind.PrimarySchool, FirstCenter),
        (SecondSchool, "芦庙镇初级中学", OrganizationKind.JuniorMiddleSchool, FirstCenter),
        (ThirdSchool, "华佗镇第一小学", OrganizationKind.PrimarySchool, SecondCenter),
        (DistrictSchool, "谯城区实验学校", OrganizationKind.NineYearSchool, Bureau),
        (FirstClass, "芦庙镇第一小学2024级1班", OrganizationKind.SchoolClass, FirstSchool),
    ];

    /// <summary>Every school with its classes and every combination of domicile and residence, and children who are in one file only.</summary>
    public static IReadOnlyList<Person> People { get; } = Make();

    public static string TextOf(string? village) => village switch
    {
        LumiaoEast => "谯城区芦庙镇东寨村12号",
        LumiaoWest => "谯城区芦庙镇西寨村3号",
        HuatuoVillage => "谯城区华佗镇河湾村8号",
        _ => "合肥市蜀山区望江路1号",
    };

    private static List<Person> Make()
    {
        (string? School, int Class)[] schools = [(FirstSchool, 1), (FirstSchool, 2), (SecondSchool, 1), (ThirdSchool, 1), (DistrictSchool, 1), (UnknownSchool, 1)];
        string?[] villages = [LumiaoEast, LumiaoWest, HuatuoVillage, null];
        string?[] residences = [LumiaoEast, HuatuoVillage, null];
        var people = (
            from school in schools
            from domicile in villages
            from residence in residences
            select (school, domicile, residence)).Select((p, i) => new Person(
                i, p.school.School, p.school.Class, p.domicile, p.residence, IsInHouseholds: p.domicile is not null && i % 3 != 1, IsRenamed: i % 5 == 2)).ToList();
        people.AddRange(villages.OfType<string>().Select((village, i) => new Person(people.Count + i, null, 0, village, null, IsInHouseholds: true)));
        return people;
    }
}
