using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>Fills the cells of one line of the student register.</summary>
internal sealed class StudentLine(Simulation simulation, ErrorModel errors, DateOnly on)
{
    public const int BirthColumn = 3;
    public const int IdColumn = 5;
    public const int SchoolCodeColumn = 17;
    public const int PhoneColumn = 31;

    /// <summary>Where the household of a family from elsewhere is registered.</summary>
    public const string HomeElsewhere = "安徽省（模拟）外县某镇某村";

    private static readonly string[] Distances = ["0.5", "1", "1.5", "2", "3", "4", "6"];
    private static readonly string[] Ways = ["步行", "家长接送", "自行车", "校车", "公共交通"];
    public static readonly string[] Disabilities = ["无残疾", "视力残疾", "听力残疾", "言语残疾", "肢体残疾", "智力残疾", "精神残疾", "多重残疾"];
    private static readonly string[] Inclusions = ["非随班就读", "视力残疾随班就读", "听力残疾随班就读", "其他残疾随班就读", "其他残疾随班就读", "智力残疾随班就读", "其他残疾随班就读", "其他残疾随班就读"];

    /// <summary>Whether a pupil lives at school (住校).</summary>
    public static bool Boards(Child child, int grade) => grade >= 7 && child.Number % 5 < 2;

    public string?[] Write(Seat seat, Entry entry, (int Class, int Number) place, bool schoolNamedOtherwise, bool townNamedOtherwise)
    {
        var (family, child, school) = (seat.Family, seat.Child, seat.School);
        var chance = Chance.For(simulation.Seed, ChanceStream.LaterRecord, child.Number);
        var changed = chance.Happens(0.019) && on > simulation.AsOf;
        var phone = changed ? "1" + "7" + chance.Below(1_000_000_000).ToString("000000000", CultureInfo.InvariantCulture) : family.Phone;
        var address = family.Address;
        if (townNamedOtherwise)
        {
            entry.Marks.Add(new DirtMark(DirtKind.TownshipNameForm, "现住址", address));
            address = address.Replace("安徽省亳州市", "", StringComparison.Ordinal).Replace(family.Village.Township.Name, family.Village.Township.ShortName, StringComparison.Ordinal);
        }

        var schoolName = school.Name;
        var schoolCode = school.Code;
        if (schoolNamedOtherwise)
        {
            entry.Marks.Add(new DirtMark(DirtKind.SchoolNameForm, "学校名称", school.Name));
            schoolName = school.Aliases[^1];
            if (school.Kind is not SchoolKind.TeachingPoint && chance.Happens(0.3))
            {
                entry.Marks.Add(new DirtMark(DirtKind.SchoolNameForm, "学校标识码", schoolCode));
                schoolCode = "";
            }
        }

        var home = family.IsRegisteredHere ? family.Village.Code : "349901100200";
        var homeText = family.IsRegisteredHere ? family.Address : HomeElsewhere;
        var disabled = child.Disability;
        string?[] own =
        [
            NumberOf(child, errors.IsRegistered(child), seat.IsSecond), entry.Name, entry.SexText, entry.WrittenBirth, entry.IsRegistered ? "居民身份证" : "其他", entry.IdText, child.Ethnicity, "中国", "否",
            seat.Grade >= 8 && child.Number % 3 == 0 ? "共青团员" : "群众", disabled == Disability.None ? "健康或良好" : "残疾",
            child.FormerName, home, "安徽省亳州市谯城区", home, homeText, family.Village.Township.IsStreet ? "非农业户口" : "农业户口",
            schoolCode, schoolName, GradeName(seat.Grade), $"{place.Class}班", place.Number.ToString(CultureInfo.InvariantCulture), null,
            Entered(child, seat.Grade).ToString("yyyyMM", CultureInfo.InvariantCulture), "就近入学", Boards(child, seat.Grade) ? "住校" : "走读", "正常入学",
            seat.Status, address, address, address, phone, "236800", YesNo(family.Members.Count(m => m is Child) == 1), YesNo(child.Number % 11 != 0),
            LeftBehindName(family.LeftBehindOn(on)), YesNo(!family.IsRegisteredHere), YesNo(child.IsOrphan && family.HasNoParentOn(on)), "否",
            Inclusions[school.Kind == SchoolKind.Special ? 0 : (int)disabled], Disabilities[(int)disabled], "否", YesNo(family.Hardship != Hardship.None),
            YesNo(family.Hardship != Hardship.None && seat.Grade >= 7), Distances[child.Number % Distances.Length], Ways[child.Number % Ways.Length],
            YesNo(Ways[child.Number % Ways.Length] == "校车"),
        ];
        var guardian = family.GuardianOn(on);
        var second = family.Members.FirstOrDefault(m => m.Kinship is Kinship.Father or Kinship.Mother && m != guardian && m.IsAliveOn(on));
        return [.. own, .. Relative(guardian, true, phone, address, homeText), .. Relative(second, false, phone, address, homeText)];
    }

    /// <summary>When the child began the stage of the grade: the day of that step, or the one that the grade tells of those who came later.</summary>
    private DateOnly Entered(Child child, int grade)
    {
        var first = grade >= 7 ? 7 : 1;
        foreach (var step in child.Steps)
        {
            if (step.Kind == SchoolStepKind.Enrolled && step.Grade == first && step.On <= on)
            {
                return step.On;
            }
        }

        return new DateOnly(SchoolYear.Of(on).StartYear - (grade - first), 9, 1);
    }

    /// <summary>学籍号.</summary>
    public static string NumberOf(Child child, bool isRegistered, bool isSecond)
    {
        if (!isRegistered)
        {
            return "J" + Person.IdOf(341694, child.BirthOn, child.Number % 1000);
        }

        return isSecond ? "L" + Person.IdOf(child.AreaCode - 4, child.BirthOn, child.IdSequence)
            : child.Number % 25 == 0 ? "L" + Person.IdOf(child.AreaCode - 2, child.BirthOn, child.IdSequence)
            : "G" + child.IdNumber;
    }

    private static string?[] Relative(Person? person, bool isGuardian, string phone, string address, string home) => person is null
        ? new string?[9]
        :
        [
            person.Name, KinshipName(person.Kinship), isGuardian ? phone : null, "居民身份证", person.IdNumber, YesNo(isGuardian),
            person.IsAway ? "外出务工" : "务农", address, home,
        ];

    private static string LeftBehindName(LeftBehind leftBehind) => leftBehind switch
    {
        LeftBehind.None => "非留守儿童",
        LeftBehind.OneParent => "单亲留守儿童",
        LeftBehind.BothParents => "双亲留守儿童",
    };

    private static string KinshipName(Kinship kinship) => kinship switch
    {
        Kinship.Father => "父亲",
        Kinship.Mother => "母亲",
        Kinship.Grandfather => "祖父",
        Kinship.Grandmother => "祖母",
        Kinship.Offspring => "兄弟姐妹",
    };

    public static string GradeName(int number) => Grade.TryFrom(number, out var grade) ? grade.Name : "";

    private static string YesNo(bool yes) => yes ? "是" : "否";
}
