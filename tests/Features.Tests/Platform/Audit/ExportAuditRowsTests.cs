using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

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
}
