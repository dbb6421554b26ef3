using System.CommandLine;
using Baoxue.Data.Protection;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue audit verify</c>: reads the whole audit log against its chain and the heads kept apart (校验审计日志).</summary>
internal static class AuditCommand
{
    public static Command Make()
    {
        var verify = new Command("verify", "校验审计日志是否被改动、删除或截断");
        verify.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenAsync(ct);
            await using var work = installation.Work();
            var anchor = new AuditAnchor(installation.Settings.District.AuditAnchorFile, work.ServiceProvider.GetRequiredService<AuditSeal>());
            var verdict = await work.ServiceProvider.GetRequiredService<AuditLog>().VerifyAsync(anchor.Read(), ct);
            if (verdict.IsWhole && verdict.Head.Seq > 0)
            {
                anchor.Append(verdict.Head, work.ServiceProvider.GetRequiredService<TimeProvider>().Now);
            }

            Shared.Report(parsed, "审计日志", [("checked", verdict.Checked), ("whole", verdict.IsWhole), ("faults", verdict.FaultCount), .. verdict.Faults.Select((f, i) => ($"fault {i + 1}", (object?)f.Message))]);
            return verdict.IsWhole ? Outcome.Done : Outcome.Refused;
        });
        return new Command("audit", "审计日志") { verify };
    }
}
