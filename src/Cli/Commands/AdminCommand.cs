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
        var user = new Argument<string>("user") { Description = "用户名，小写字母。" };
        var name = new Option<string>("--name") { Description = "姓名。", DefaultValueFactory = SharedOptions.Missing("--name", "姓名") };
        var create = new Command("create", "建立第一个账号（安全管理员），并先录入机构和代码表。") { user, name, SharedOptions.Data };
        create.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            var loaded = await district.RunAsync(new LoadReference.Command(), ct);
            var seeded = loaded.IsOk ? await district.RunAsync(new SeedDistrict.Command(), ct) : loaded.Refusal!;
            var created = seeded.IsOk
                ? await district.RunAsync(new CreateFirstAdministrator.Command(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name)), ct)
                : seeded.Refusal!;
            if (created.Refusal is { } refused)
            {
                return Terminal.Refuse(refused);
            }

            Console.WriteLine(FirstPasswordLine($"账号 {parsed.GetValue(user)} 已建立", created.Value.FirstPassword));
            return Terminal.Done;
        });
        var reset = new Command("reset", "给账号新的初始密码，并恢复登录。") { user, SharedOptions.Data };
        reset.SetAction((parsed, ct) => ResetAsync(parsed.GetRequiredValue(user), parsed.GetValue(SharedOptions.Data), ct));
        return new Command("admin", "在服务器上管理账号。") { create, reset };
    }

    private static async Task<int> ResetAsync(string user, string? data, CancellationToken ct)
    {
        await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(data), ct);
        var account = (await district.RunAsync(new ListAccounts.Query(user), ct)).SingleOrDefault(a => a.UserName == user);
        if (account is null)
        {
            return Terminal.Refuse(new PlatformRefusals.NotFound("账号"));
        }

        var enabled = await district.RunAsync(new EnableAccount.Command(account.Id), ct);
        var password = enabled.IsOk ? await district.RunAsync(new ResetPassword.Command(account.Id), ct) : enabled.Refusal!;
        if (password.Refusal is { } refused)
        {
            return Terminal.Refuse(refused);
        }

        Console.WriteLine(FirstPasswordLine($"账号 {user} 的密码已重置", password.Value));
        return Terminal.Done;
    }

    private static string FirstPasswordLine(string what, string password) => $"{what}，初始密码 {password}（只显示这一次，首次登录必须修改）。";
}
