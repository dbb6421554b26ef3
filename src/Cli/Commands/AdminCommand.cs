using System.CommandLine;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Cli.Commands;

/// <summary>
/// admin create: the first account of a real district, who then gives the others their posts. admin reset: the way back in when
/// nobody is left who could reset a password on a page.
/// </summary>
internal static class AdminCommand
{
    public static Command Make()
    {
        var user = new Argument<string>("user") { Description = "The user name, in small letters." };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var create = new Command("create", "Creates the first account, a security administrator, with bodies and code tables entered before.") { user, name, SharedOptions.Data };
        create.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            var loaded = await district.UseCases.RunAsync(new LoadReference.Command(), ct);
            var seeded = loaded.IsOk ? await district.UseCases.RunAsync(new SeedDistrict.Command(), ct) : loaded.Refusal!;
            var created = seeded.IsOk
                ? await district.UseCases.RunAsync(new CreateFirstAdministrator.Command(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name)), ct)
                : seeded.Refusal!;
            if (created.Refusal is { } refused)
            {
                return Terminal.Refuse(refused);
            }

            Console.WriteLine(FirstPasswordLine($"账号 {parsed.GetValue(user)} 已建立", created.Value.FirstPassword));
            return Terminal.Done;
        });
        var reset = new Command("reset", "Gives an account a new first password and lets it in again.") { user, SharedOptions.Data };
        reset.SetAction((parsed, ct) => ResetAsync(parsed.GetRequiredValue(user), parsed.GetValue(SharedOptions.Data), ct));
        return new Command("admin", "Accounts from the machine itself.") { create, reset };
    }

    private static async Task<int> ResetAsync(string user, string? data, CancellationToken ct)
    {
        await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(data), ct);
        var account = (await district.UseCases.RunAsync(new ListAccounts.Query(user), ct)).SingleOrDefault(a => a.UserName == user);
        if (account is null)
        {
            return Terminal.Refuse(new PlatformRefusals.NotFound("账号"));
        }

        var enabled = await district.UseCases.RunAsync(new EnableAccount.Command(account.Id), ct);
        var password = enabled.IsOk ? await district.UseCases.RunAsync(new ResetPassword.Command(account.Id), ct) : enabled.Refusal!;
        if (password.Refusal is { } refused)
        {
            return Terminal.Refuse(refused);
        }

        Console.WriteLine(FirstPasswordLine($"账号 {user} 的密码已重置", password.Value));
        return Terminal.Done;
    }

    private static string FirstPasswordLine(string what, string password) => $"{what}，初始密码 {password}（只显示这一次，首次登录必须修改）。";
}
