using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Accounts;

public sealed class CreateAccountTests
{
    [Theory, DatabaseData]
    public async Task A_name_is_taken_once(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var first = await district.AccountAsync("wang.xm");
        var second = await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.xm", "王小美"));

        Assert.Null(PasswordRules.ProblemOf("wang.xm", first.FirstPassword));
        Assert.IsType<PlatformRefusals.UserNameTaken>(second.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Only_the_security_administrator_creates_accounts(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var result = await district.RunAsync(Actors.SystemAdministrator, new CreateAccount.Command("wang.xm", "王小明"));

        Assert.IsType<PlatformRefusals.NotAllowed>(result.Refusal);
    }

    [Theory, DatabaseData]
    public async Task Of_many_who_take_a_name_at_once_one_gets_it_and_none_breaks(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command("wang.xm", "王小明")))));

        Assert.Single(results, r => r.IsOk);
        Assert.All(results.Where(r => !r.IsOk), r => Assert.True(r.Refusal is PlatformRefusals.UserNameTaken or PlatformRefusals.ChangedMeanwhile, r.Refusal!.Message));
    }
}
