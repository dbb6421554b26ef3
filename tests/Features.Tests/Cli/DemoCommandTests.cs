using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Cli;

public sealed class DemoCommandTests
{
    [Theory, DatabaseData]
    public async Task A_preparation_that_broke_off_after_the_last_register_takes_none_in_again(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        Assert.Equal((0, ""), Ending(await district.CommandAsync("demo", "prepare", "--json")));
        var prepared = await CountsAsync(district);
        File.Delete(Path.Combine(district.Directory, "demo-accounts.txt"));

        var again = await district.CommandAsync("demo", "prepare", "--json");

        Assert.Equal((0, ""), Ending(again));
        Assert.Equal(prepared, await CountsAsync(district));
        Assert.True(File.Exists(Path.Combine(district.Directory, "demo-accounts.txt")));
    }

    private static (int, string) Ending(CommandLine.Ended ended) => (ended.ExitCode, ended.Errors);

    private static Task<(int Loads, int Events)> CountsAsync(TestDistrict district) => district.AsSystemAsync(async db =>
        (await db.RegisterLoads.CountAsync(TestContext.Current.CancellationToken), await db.EnrollmentEvents.CountAsync(TestContext.Current.CancellationToken)));
}
