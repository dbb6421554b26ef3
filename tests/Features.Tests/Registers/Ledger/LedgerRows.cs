using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Children;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Ledger;

/// <summary>Many children of every kind, without registers behind them.</summary>
internal static class LedgerRows
{
    public const string Township = "341602101";
    public const string Village = "341602101003";
    public const string Center = "341602.001";

    private static readonly string[] Surnames = ["王", "李", "张", "欧阳", "马", "赵"];
    private static readonly string[] Given = ["明", "小明", "小红", "志强", "梓萱", "子涵", "王", "明明", "浩然", "雨欣"];

    public static async Task<(TestDistrict District, List<Child> Children)> FillAsync(TestDatabase database, int count)
    {
        var district = await TestDistrict.CreateAsync(database);
        var schools = Enumerable.Range(0, 40).Select(i => Organization(i, OrganizationKind.PrimarySchool, $"341602.{1 + (i / 8):D3}.{1 + i:D3}")).ToList();
        var vault = district.Services.GetRequiredService<FieldVault>();
        var random = new Random(7);
        var children = Enumerable.Range(0, count).Select(_ => Child(random, schools, vault)).ToList();
        await district.AsSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.AddRange(schools);
            await db.SaveChangesAsync();
            await db.InsertAllAsync(children, CancellationToken.None);
            await db.InsertAllAsync(children.SelectMany(ChildNameSuffix.Of), CancellationToken.None);
            await transaction.CommitAsync();
            await SettledTables.SettleAsync(db, district.Settings.IsSqlite, "registers_child", "registers_child_name_suffix");
            return true;
        });
        return (district, children);
    }

    private static Child Child(Random random, List<Organization> schools, FieldVault vault)
    {
        var id = new ChildId(Guid.CreateVersion7());
        var name = Surnames[random.Next(Surnames.Length)] + Given[random.Next(Given.Length)] + (random.Next(3) == 0 ? "" : Given[random.Next(Given.Length)][..1]);
        var isPupil = random.Next(10) < 6;
        // The third is so large that its pupils are found along the orders of its center.
        var school = isPupil && random.Next(50) > 0 ? schools[random.Next(4) == 0 ? 2 : random.Next(schools.Count)] : null;
        short? grade = isPupil ? (short)random.Next(1, 10) : null;
        DateOnly? birthOn = random.Next(60) == 0 ? null : new DateOnly(2008, 9, 1).AddDays(random.Next(6500));
        var path = school is null ? null : $"{school.Path}.{2027 - grade}0{random.Next(1, 4)}";
        var pinyin = Pinyin.Of(name);
        var orders = Domain.Registers.Child.OrdersOf(id, pinyin, birthOn, path, grade, isPupil);
        var domicile = random.Next(12) == 0 ? null : $"3416021{random.Next(25):D2}{random.Next(12):D3}";
        using var nothing = new SealedDetailsWriter();
        return new Child
        {
            Id = id, DivisionCode = "341602", Name = name, NamePinyin = pinyin, NameInitials = Pinyin.InitialsOf(name),
            NameOrder = orders.ByName, BirthOrder = orders.ByBirth, SchoolOrder = orders.BySchool, Sex = Sex.Female, BirthOn = birthOn,
            IdIndex = Guid.NewGuid().ToByteArray(), StudentNumberIndex = isPupil ? Guid.NewGuid().ToByteArray() : null,
            Details = vault.Seal(nothing.Plain, ChildFacts.PlaceOf(id)), SchoolId = school?.Id, SchoolPath = path, GradeNumber = grade, ClassName = "1班",
            Status = StatusOf(random, isPupil), Groups = isPupil ? GroupsOf(random) : ChildGroups.None,
            DomicilePath = domicile, DomicileTownship = domicile?[..9], ResidencePath = isPupil ? random.Next(8) == 0 ? $"3416021{random.Next(25):D2}{random.Next(12):D3}" : domicile : null,
            StudentRecordId = isPupil ? new StudentRecordId(id.Value) : null,
            HouseholdRecordId = domicile is not null && random.Next(200) > 0 ? new HouseholdRecordId(id.Value) : null,
            UpdatedAt = TestDistrict.Start.UtcDateTime,
        };
    }

    private static EnrollmentStatus StatusOf(Random random, bool isPupil) => (isPupil, random.Next(100)) switch
    {
        (true, < 97) => EnrollmentStatus.Active,
        (true, _) => EnrollmentStatus.Suspended,
        (false, < 25) => EnrollmentStatus.Graduated,
        (false, < 30) => EnrollmentStatus.TransferredOut,
        (false, < 32) => EnrollmentStatus.WhereaboutsUnknown,
        _ => EnrollmentStatus.NeverEnrolled,
    };

    private static ChildGroups GroupsOf(Random random) =>
        (random.Next(5) == 0 ? ChildGroups.LeftBehindBothParents : ChildGroups.None)
        | (random.Next(3) == 0 ? ChildGroups.Boarding : ChildGroups.None)
        | (random.Next(400) == 0 ? ChildGroups.Orphan : ChildGroups.None);

    private static Organization Organization(int number, OrganizationKind kind, string path) => new()
    {
        Id = new OrganizationId(Guid.CreateVersion7()), DivisionCode = "341602", Code = $"S{number:D3}", Name = $"第{number}小学", Kind = kind, Line = kind.Line, Path = path,
        TownshipCode = Township, ValidFrom = new DateOnly(2000, 1, 1),
    };
}
