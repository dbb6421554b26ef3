using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class LoadPlaceTests
{
    [Theory, DatabaseData]
    public async Task Records_take_the_paths_of_the_schools_and_places_they_name(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await AddAsync(district);
        var answer = await district.LoadAsync(Loading.Csv(
        [
            Pupil.Number(1) with { Residence = "谯城区花戏楼街道人民街社区12号", Class = "三（2）班" },
            Pupil.Number(2) with { Residence = "合肥市蜀山区", SchoolCode = "2134000009" },
        ]));

        var records = await district.AsSystemAsync(db => db.StudentRecords.AsNoTracking().OrderBy(r => r.RowNumber).ToListAsync());
        Assert.Equal(("341602.001.001.202402", "341602001001"), (records[0].SchoolPath, records[0].ResidencePath));
        Assert.Equal<(string?, string?)>((null, null), (records[1].SchoolPath, records[1].ResidencePath));
        var unknown = Assert.Single(answer.Groups);
        Assert.Equal(("SchoolUnknown", 1L, RowConsequence.Note), (unknown.Rule, unknown.Count, unknown.Consequence));
        Assert.Equal(1, answer.Load.Counts.Warnings);
    }

    [Theory, DatabaseData]
    public async Task Rows_change_when_the_roll_of_organizations_learns_their_school(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var text = Loading.Csv(Loading.Pupils(3));
        await district.LoadAsync(text);
        await AddAsync(district);
        var again = await district.LoadAsync(text);

        Assert.Equal((3, 0), (again.Load.Counts.Changed, again.Load.Counts.Unchanged));
        var seen = await district.LookingAsync(new DataScope(["341602.001.001"], [], [], false), db => db.StudentRecords.CountAsync(r => r.ToSequence == null));
        Assert.Equal(3, seen);
    }

    [Theory, DatabaseData]
    public async Task A_name_means_the_body_that_exists_on_the_day_of_the_register(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var last = new DateOnly(2026, 8, 31);
        await AddAsync(district, Body("2134000101", "城南小学", "341602.001.011", until: last), Body("2134000102", "城南小学", "341602.001.012", from: last.AddDays(1)));
        await AddAsync(district, Body("2134000103", "城北小学", "341602.001.013", until: last));
        await AddAsync(district, Body("2134000104", "城西小学", "341602.001.014"), Body("2134000105", "城西小学", "341602.001.015"));

        Assert.Equal(["341602.001.011", "341602.001.013", null], await SchoolsOnAsync(last));
        Assert.Equal(["341602.001.012", "341602.001.013", null], await SchoolsOnAsync(last.AddDays(1)));

        async Task<List<string?>> SchoolsOnAsync(DateOnly asOf)
        {
            var places = await district.AsSystemAsync(db => PlaceDirectory.ReadAsync(db, "341602", asOf, TestContext.Current.CancellationToken));
            return [.. new[] { "城南小学", "城北小学", "城西小学" }.Select(name => places.School(null, name))];
        }
    }

    [Theory, DatabaseData]
    public async Task What_was_taken_in_after_the_day_is_meant_before_what_ended_before_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var asOf = new DateOnly(2026, 9, 10);
        await AddAsync(district, Body("2134000101", "城南小学", "341602.001.011", until: asOf.AddDays(-10)), Body("2134000102", "城南小学", "341602.001.012", from: asOf.AddDays(10)));

        var places = await district.AsSystemAsync(db => PlaceDirectory.ReadAsync(db, "341602", asOf, TestContext.Current.CancellationToken));

        Assert.Equal("341602.001.012", places.School(null, "城南小学"));
        Assert.Equal("341602.001.011", places.School("2134000101", "城南小学"));
    }

    [Theory, DatabaseData]
    public async Task Numbers_and_addresses_stand_in_no_column_in_clear(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv([Pupil.Number(1), Pupil.Number(1)]));
        var stored = await district.AsSystemAsync(async db =>
        {
            var record = await db.StudentRecords.AsNoTracking().SingleAsync();
            var finding = await db.LoadFindings.AsNoTracking().Select(f => f.Message + f.HowToFix).ToListAsync();
            var audit = await db.AuditRows.AsNoTracking().Select(r => r.Details ?? "").ToListAsync();
            return string.Join('|', [System.Text.Encoding.UTF8.GetString(record.Details), record.Name, record.ClassName, .. finding, .. audit]);
        });
        Assert.Contains(Pupil.Number(1).Name, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Pupil.Number(1).Id, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("花戏楼", stored, StringComparison.Ordinal);
    }

    private static Task<int> AddAsync(TestDistrict district) => AddAsync(
        district,
        Body("2134000001", "谯城区中心小学", "341602.001.001"),
        Body("341602001", "花戏楼街道", "341602001", OrganizationKind.StreetOffice),
        Body("341602001001", "人民街社区", "341602001001", OrganizationKind.Village));

    private static Task<int> AddAsync(TestDistrict district, params Organization[] bodies) => district.AsSystemAsync(db =>
    {
        db.Organizations.AddRange(bodies);
        return db.SaveChangesAsync();
    });

    private static Organization Body(string code, string name, string path, OrganizationKind kind = OrganizationKind.PrimarySchool, DateOnly? from = null, DateOnly? until = null)
    {
        var body = new Organization
        {
            Id = new OrganizationId(Guid.CreateVersion7()),
            DivisionCode = "341602",
            Code = code,
            Name = name,
            Kind = kind,
            Line = kind.Line,
            Path = path,
            ValidFrom = from ?? new DateOnly(2020, 1, 1),
        };
        if (until is { } last)
        {
            body.EndOn(last);
        }

        return body;
    }
}
