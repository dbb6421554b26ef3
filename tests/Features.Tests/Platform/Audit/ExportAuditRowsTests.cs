using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Registers.Organizations;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class ExportAuditRowsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_every_page_of_the_log_newest_first(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        for (var i = 0; i < 120; i++)
        {
            await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("", "王小明"));
        }

        var all = await district.ExportAsync(Actors.Auditor, new ExportAuditRows.Command(new ListAuditRows.Query(Before: 60)));
        var none = await district.ExportAsync(Actors.Auditor, new ExportAuditRows.Command(new ListAuditRows.Query(Action: "SignIn")));

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(n => $"{n}"), Exported.Names(all));
        Assert.Empty(Exported.Names(none));
    }

    [Theory, DatabaseData]
    public async Task Names_of_files_stand_in_the_log_and_in_no_export_of_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv(Loading.Pupils(3)), "王\"小芳失学.csv");
        await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf));
        var load = await district.StartAsync(file);
        await district.RunJobsAsync();
        await district.ExportAsync(Actors.Registrar, new ExportLoadChanges.Command(load));
        await district.RunAsync(Actors.Registrar, new RefuseUpload.Command(RegisterSource.Student, file.Name, new RegisterRefusals.FileEmpty(file.Name)));
        var roll = Path.Combine(district.Directory, "roll.csv");
        await File.WriteAllTextAsync(roll, Loading.Csv([]), TestContext.Current.CancellationToken);
        await district.RunAsync(Actors.SystemAdministrator, new ImportOrganizations.Command(roll, file.Name));

        var exported = Exported.Rows(await district.ExportAsync(Actors.Auditor, new ExportAuditRows.Command(new ListAuditRows.Query()))).Skip(1).ToDictionary(r => r[0], r => r[^1]);

        var naming = await district.AsSystemAsync(db => db.AuditRows.AsNoTracking().Where(r => r.Details!.Contains("失学")).OrderBy(r => r.Sequence).ToListAsync());
        Assert.Equal([nameof(PreviewLoad), nameof(StartLoad), nameof(ExportLoadChanges), nameof(RefuseUpload), nameof(ImportOrganizations)], naming.Select(r => r.Action));
        Assert.All(naming, r => Assert.Contains('*', exported[$"{r.Sequence}"]));
        Assert.DoesNotContain(exported.Values, details => details.Contains("小芳", StringComparison.Ordinal) || details.Contains("失学", StringComparison.Ordinal));
        Assert.Equal("""{"asked":{"source":"Student","file":"*"},"changes":null}""", exported[$"{naming[3].Sequence}"]);
    }
}
