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
}
