using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class ExportAccountsTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_the_accounts_that_were_searched_for(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.SeatAsync((await district.AccountAsync("li.si")).AccountId, "341602101", Role.TownshipOfficer);
        await district.AccountAsync("wang.wu");

        var all = await district.ExportAsync(Actors.SecurityAdministrator, new ExportAccounts.Command(new ListAccounts.Query()));
        var found = await district.ExportAsync(Actors.SecurityAdministrator, new ExportAccounts.Command(new ListAccounts.Query("li.")));

        Assert.Equal(["li.si", "wang.wu"], Exported.Names(all));
        var row = Exported.Rows(found)[1];
        Assert.Equal(("li.si", "王小明", "待改密"), (row[0], row[1], row[3]));
        Assert.StartsWith("经办人（", row[2], StringComparison.Ordinal);
        Assert.DoesNotContain("未成年人", Exported.Note(all, "注意"), StringComparison.Ordinal);
    }
}
