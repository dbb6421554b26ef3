using System.Globalization;

namespace Baoxue.Simulator.Places;

/// <summary>Lays out villages and schools over the twenty-five townships.</summary>
internal sealed class DistrictPlan(long seed, ScaleFigures figures)
{
    private static readonly string[] VillageFirst =
        ["大", "小", "前", "后", "东", "西", "南", "北", "新", "老", "上", "中", ""];

    private static readonly string[] VillageClans =
        ["王", "李", "张", "刘", "马", "孙", "韩", "赵", "丁", "郭", "何", "程", "蒋", "邢", "怀", "于", "燕", "魏", "路", "泥店", "三官", "观音", "双庙", "桥口", "白布", "清凉", "柳树", "涡北", "洪河", "油河", "梅城", "卢园"];

    private static readonly string[] VillageLast = ["庄", "楼", "集", "寨", "营", "桥", "庙", "店", "湾", "岗", "洼", "阁"];

    private readonly List<School> _schools = [];
    private readonly List<Village> _villages = [];
    private Chance _chance = Chance.For(seed, ChanceStream.Places, 0);
    private int _serial;

    public District Lay()
    {
        for (var t = 0; t < Townships.All.Count; t++)
        {
            var schools = LaySchools(t);
            LayVillages(t, schools);
        }

        var city = Townships.All[1];
        var special = Add("51", "谯城区特殊教育学校", ["谯城特校"], SchoolKind.Special, null, city);
        var vocational = new List<School>
        {
            Add("32", "谯城区职业教育中心", ["谯城职教中心"], SchoolKind.Vocational, null, city),
        };
        if (figures.Villages > 200)
        {
            vocational.Add(Add("32", "谯城区华佗职业学校", ["华佗职校"], SchoolKind.Vocational, null, Townships.All[5]));
        }

        return new District(_villages, _schools, special, vocational);
    }

    private List<School> LaySchools(int t)
    {
        var township = Townships.All[t];
        var town = township.ShortName;
        var suffix = township.IsStreet ? "" : township.Name[^1..];
        var centre = new School(_schools.Count, "ZX" + township.Code[6..], $"谯城区{town}{suffix}中心学校", [$"{town}中心校", $"{town}{suffix}中心学校"],
            SchoolKind.CentreSchool, null, township, new DateOnly(2003, 9, 1));
        _schools.Add(centre);

        List<School> own = [];
        own.Add(Add("21", $"谯城区{town}{suffix}中心小学", [$"{town}中心小学", $"{town}小学"], SchoolKind.Primary, centre, township));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < figures.PrimariesPerTownship; i++)
        {
            var place = FreshName(names);
            own.Add(Add("21", $"谯城区{town}{suffix}{place}小学", [$"{place}小学", $"{town}{place}小学"], SchoolKind.Primary, centre, township));
        }

        for (var i = 0; i < figures.PointsPerTownship; i++)
        {
            var place = FreshName(names);
            own.Add(Add(null, $"谯城区{town}{suffix}{place}教学点", [$"{place}教学点"], SchoolKind.TeachingPoint, centre, township));
        }

        for (var i = 0; i < figures.JuniorsPerTownship; i++)
        {
            var nineYear = i == figures.JuniorsPerTownship - 1 && t % 3 == 2;
            var place = i == 0 ? "" : FreshName(names);
            own.Add(nineYear
                ? Add("31", $"谯城区{town}{suffix}{place}九年一贯制学校", [$"{town}{place}学校"], SchoolKind.NineYear, centre, township)
                : Add("31", $"谯城区{town}{suffix}{place}初级中学", [$"{town}{place}中学", $"{town}{place}初中"], SchoolKind.Junior, centre, township));
        }

        return own;
    }

    private void LayVillages(int t, List<School> schools)
    {
        var township = Townships.All[t];
        var count = figures.Villages / Townships.All.Count + (t < figures.Villages % Townships.All.Count ? 1 : 0);
        var primaries = schools.Where(s => s.Kind is SchoolKind.Primary or SchoolKind.NineYear).ToList();
        var points = schools.Where(s => s.Kind is SchoolKind.TeachingPoint).ToList();
        var juniors = schools.Where(s => s.Kind is SchoolKind.Junior or SchoolKind.NineYear).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var v = 0; v < count; v++)
        {
            var place = FreshName(names);
            var code = township.Code + ((township.IsStreet ? 1 : 200) + v).ToString("000", CultureInfo.InvariantCulture);
            _villages.Add(new Village(_villages.Count, code, place + (township.IsStreet ? "社区" : "村"), place, township,
                primaries[v % primaries.Count], v % 2 == 1 && points.Count > 0 ? points[v / 2 % points.Count] : null, juniors[v % juniors.Count]));
        }
    }

    private string FreshName(HashSet<string> taken)
    {
        while (true)
        {
            var name = _chance.Pick(VillageFirst) + _chance.Pick(VillageClans) + _chance.Pick(VillageLast);
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    private School Add(string? type, string name, IReadOnlyList<string> aliases, SchoolKind kind, School? centre, Township township)
    {
        _serial++;
        var code = type is null
            ? "JXD" + (1_602_000 + _serial).ToString(CultureInfo.InvariantCulture)
            : type + "34" + (169_000 + _serial).ToString("000000", CultureInfo.InvariantCulture);
        var school = new School(_schools.Count, code, name, aliases, kind, centre, township, new DateOnly(2005 + (_serial % 9), 9, 1));
        _schools.Add(school);
        return school;
    }
}
