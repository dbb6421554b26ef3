using System.Globalization;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Children;
using Baoxue.Simulator;
using Baoxue.Simulator.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Bench;

/// <summary>The pupils of a simulated district as rows of the ledger, without the loads they would come from.</summary>
internal static class SimulatedChildren
{
    private static readonly DateTime At = new(2026, 9, 20, 0, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<Child> Of(Simulation simulation, int count, IServiceProvider services)
    {
        var vault = services.GetRequiredService<FieldVault>();
        var blind = services.GetRequiredService<BlindIndex>();
        var register = simulation.Students(DirtRates.Clean);
        var column = register.Headers.Select((header, i) => (header, i)).ToDictionary(c => c.header, c => c.i);
        var pathOf = simulation.District.Schools.DistinctBy(s => s.Code).ToDictionary(s => s.Code, s => $"{DistrictSettings.Qiaocheng}.{s.CentreSchool?.Index ?? 0:D3}.{s.Index:D3}");
        var grades = Enumerable.Range(1, 9).Select(n => (short)n).ToDictionary(n => Grade.TryFrom(n, out var grade) ? grade.Name : "");
        using var numbers = new SealedDetailsWriter();
        foreach (var row in register.Rows().Take(count))
        {
            string Cell(string header) => row.Cells[column[header]] ?? "";
            var id = new ChildId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
            var name = Cell("姓名");
            var pinyin = Pinyin.Of(name);
            var birthOn = DateOnly.TryParseExact(Cell("出生日期").Replace("-", "", StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
            var school = pathOf.GetValueOrDefault(Cell("学校标识码"));
            var grade = grades.TryGetValue(Cell("年级"), out var known) ? known : (short?)null;
            var orders = Child.OrdersOf(id, pinyin, birthOn, school, grade, school is not null);
            var domicile = Cell("户口所在地行政区划代码");
            numbers.Clear();
            numbers.Add(ChildFacts.IdNumber, Cell("身份证件号")).Add(ChildFacts.StudentNumber, Cell("学籍号"));
            yield return new Child
            {
                Id = id,
                DivisionCode = DistrictSettings.Qiaocheng,
                Name = name,
                NamePinyin = pinyin,
                NameInitials = Pinyin.InitialsOf(name),
                NameOrder = orders.ByName,
                BirthOrder = orders.ByBirth,
                SchoolOrder = orders.BySchool,
                Sex = Cell("性别") == "男" ? Sex.Male : Sex.Female,
                BirthOn = birthOn,
                IdIndex = blind.Of(IndexPurpose.IdNumber, Cell("身份证件号")),
                StudentNumberIndex = blind.Of(IndexPurpose.StudentNumber, Cell("学籍号")),
                Details = vault.Seal(numbers.Plain, ChildFacts.PlaceOf(id)),
                SchoolPath = school is null ? null : school + ".202401",
                GradeNumber = grade,
                ClassName = Cell("班级"),
                Status = EnrollmentStatus.Active,
                Groups = ChildGroups.None,
                DomicilePath = domicile.Length >= 9 ? domicile : null,
                DomicileTownship = domicile.Length >= 9 ? domicile[..9] : null,
                StudentRecordId = new StudentRecordId(id.Value),
                UpdatedAt = At,
            };
        }
    }
}
