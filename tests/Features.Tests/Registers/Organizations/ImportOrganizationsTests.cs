using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Registers.Organizations;
using Baoxue.Features.Tests.Platform;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Organizations;

public sealed class ImportOrganizationsTests
{
    private const string Village = "341602101901";

    [Theory, DatabaseData]
    public async Task The_simulated_roll_gives_every_school_a_place_and_loads_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var command = new ImportOrganizations.Command(Path.Combine(SmallDistrict.Directory, "机构名册.csv"), "机构名册.csv");

        var first = (await district.RunAsync(Actors.SystemAdministrator, command)).Value;
        var second = (await district.RunAsync(Actors.SystemAdministrator, command)).Value;

        Assert.Empty(first.Findings);
        Assert.Equal(first.Read, first.New + first.Changed + first.Unchanged);
        Assert.Equal((0, 0, first.Read), (second.New, second.Changed, second.Unchanged));
        var paths = await district.AsSystemAsync(db => db.Organizations.Where(o => o.Kind == OrganizationKind.PrimarySchool).Select(o => o.Path).ToListAsync());
        Assert.NotEmpty(paths);
        Assert.All(paths, p => Assert.Equal(SchoolPath.SchoolLength, p.Length));
        Assert.Equal(paths.Count, paths.Distinct().Count());
    }

    [Theory, DatabaseData]
    public async Task Every_pupil_of_the_simulated_register_sits_in_a_class_of_the_roll(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        _ = (await district.RunAsync(Actors.SystemAdministrator, new ImportOrganizations.Command(Path.Combine(SmallDistrict.Directory, "机构名册.csv"), "机构名册.csv"))).Value;
        await district.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);

        var classes = await district.AsSystemAsync(db => db.Organizations.Where(o => o.Kind == OrganizationKind.SchoolClass).Select(o => o.Path).ToListAsync());
        var seats = await district.AsSystemAsync(db => db.StudentRecords.Where(r => r.SchoolPath != null).Select(r => r.SchoolPath!).Distinct().ToListAsync());

        Assert.Equal(SmallDistrict.Answer("classes"), classes.Count);
        Assert.Empty(seats.Except(classes));
        Assert.InRange(seats.Count, classes.Count - 10, classes.Count);
    }

    [Theory, DatabaseData]
    public async Task A_new_name_in_the_roll_counts_from_the_day_it_was_taken_in_and_the_old_one_stays_known(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await ImportAsync(district, "东村");
        district.Clock.Advance(TimeSpan.FromDays(1));

        var changed = await ImportAsync(district, "东庄村");

        Assert.Equal(1, changed.Changed);
        var aliases = await district.AsSystemAsync(db => db.OrganizationAliases.Select(a => a.Name).ToListAsync());
        Assert.Equal(("东村", "东庄村"), (await NameOnAsync(Seeded.Today), await NameOnAsync(Seeded.Today.AddDays(1))));
        Assert.Contains("东村", aliases);

        Task<string> NameOnAsync(DateOnly day) => district.AsSystemAsync(db => OrganizationOnDay.Of(db.Organizations.Where(o => o.Code == Village), day).Select(o => o.Name).SingleAsync());
    }

    [Theory, DatabaseData]
    public async Task Classes_stand_below_their_schools_and_seat_their_teachers(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        string[] roll =
        [
            "机构代码,机构名称,机构类型,上级机构代码", "2134000001-202401,第一小学2024级1班,班级,2134000001", "2134000001,第一小学,小学,", "2134000001-202402,第一小学2024级2班,班级,2134000001",
            "2134000001-24,第一小学二班,班级,2134000001", "2134000002-202401,别校1班,班级,2134000001", "341602101-202401,镇上1班,班级,341602101",
        ];

        var first = await ImportAsync(district, roll);
        var again = await ImportAsync(district, roll);

        Assert.Equal((3, 3, 3), (first.New, first.Findings.Count, again.Unchanged));
        Assert.Equal([5, 6, 7], first.Findings.Select(f => f.RowNumber));
        var school = await district.BodyAsync("2134000001");
        Assert.Equal($"{school.Path}.202401", (await district.BodyAsync("2134000001-202401")).Path);
        var account = await district.AccountAsync("wu.laoshi");
        await district.SeatAsync(account.AccountId, "2134000001-202401", Role.ClassTeacher);
    }

    [Theory, DatabaseData]
    public async Task A_roll_founds_nothing_below_a_body_that_has_ended(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command((await district.BodyAsync("341602101")).Id, Seeded.Today.AddDays(-1)))).IsOk);

        var refused = await ImportAsync(district, "东村");

        Assert.Equal(0, refused.New);
        Assert.Single(refused.Findings);
    }

    [Theory, DatabaseData]
    public async Task A_body_that_has_ended_gets_no_new_name_from_a_roll(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await ImportAsync(district, "东村");
        var village = await district.BodyAsync(Village);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(village.Id, Seeded.Today))).IsOk);
        district.Clock.Advance(TimeSpan.FromDays(1));

        var refused = await ImportAsync(district, "东庄村");

        Assert.Single(refused.Findings);
        Assert.Equal("东村", (await district.BodyAsync(Village)).Name);
    }

    private static Task<ImportOrganizations.Imported> ImportAsync(TestDistrict district, string name) =>
        ImportAsync(district, ["机构代码,机构名称,机构类型,上级机构代码", $"{Village},{name},村（居）委会,341602101"]);

    private static async Task<ImportOrganizations.Imported> ImportAsync(TestDistrict district, string[] roll)
    {
        var path = Path.Combine(district.Directory, "机构名册.csv");
        await File.WriteAllLinesAsync(path, roll, TestContext.Current.CancellationToken);
        return (await district.RunAsync(Actors.SystemAdministrator, new ImportOrganizations.Command(path, "机构名册.csv"))).Value;
    }
}
