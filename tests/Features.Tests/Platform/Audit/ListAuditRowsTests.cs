using Baoxue.Features.Platform.Audit;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class ListAuditRowsTests
{
    [Theory, DatabaseData]
    public async Task Rows_are_found_by_what_was_done(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.AccountAsync("wang.xm");

        var answer = await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(Action: "CreateAccount"));

        Assert.Equal("CreateAccount", Assert.Single(answer.Rows).Action);
        Assert.Empty((await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(Action: "Nothing"))).Rows);
    }
}
