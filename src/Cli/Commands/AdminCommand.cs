using System.CommandLine;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue admin create NAME</c>: makes the first security administrator of an empty installation (首个管理员).</summary>
internal static class AdminCommand
{
    public static Command Make()
    {
        var user = new Argument<string>("user") { Description = "账号，小写字母和数字" };
        var name = new Argument<string>("name") { Description = "姓名" };
        var create = new Command("create", "创建首个安全管理员；初始密码只显示一次") { user, name };
        create.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenAsync(ct);
            await using var work = installation.Work();
            var created = await work.ServiceProvider.GetRequiredService<UseCases>().RunAsync(new CreateFirstAdministrator.Command(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name)), ct);
            if (!created.IsOk)
            {
                return Shared.Refuse(created.Refusal!);
            }

            Shared.Report(parsed, "首个管理员", [("user", parsed.GetValue(user)), ("password", created.Value.FirstPassword)]);
            return Outcome.Done;
        });
        return new Command("admin", "管理员") { create };
    }
}
