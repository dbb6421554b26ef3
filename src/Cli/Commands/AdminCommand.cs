using System.CommandLine;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;

namespace Baoxue.Cli.Commands;

/// <summary>admin create: the first account of a real district, who then gives the others their posts.</summary>
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

            Console.WriteLine($"账号 {parsed.GetValue(user)} 已建立，初始密码 {created.Value.FirstPassword}（只显示这一次，首次登录必须修改）。");
            return Terminal.Done;
        });
        return new Command("admin", "Accounts from the machine itself.") { create };
    }
}
