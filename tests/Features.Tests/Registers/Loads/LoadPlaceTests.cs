using Baoxue.Domain.Platform;
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
        Assert.Equal(("SchoolUnknown", 1, false), (unknown.Rule, unknown.Count, unknown.IsRejected));
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

    private static Task<int> AddAsync(TestDistrict district) => district.AsSystemAsync(async db =>
    {
        foreach (var (code, name, kind, path) in new[]
        {
            ("2134000001", "谯城区中心小学", OrganizationKind.PrimarySchool, "341602.001.001"),
            ("341602001", "花戏楼街道", OrganizationKind.StreetOffice, "341602001"),
            ("341602001001", "人民街社区", OrganizationKind.Village, "341602001001"),
        })
        {
            db.Organizations.Add(new Organization
            {
                Id = new OrganizationId(Guid.CreateVersion7()),
                DivisionCode = "341602",
                Code = code,
                Name = name,
                Kind = kind,
                Line = kind.Line,
                Path = path,
                ValidFrom = new DateOnly(2020, 1, 1),
            });
        }

        return await db.SaveChangesAsync();
    });
}
