using System.CommandLine;
using Baoxue.Features.Platform.Audit;

namespace Baoxue.Cli.Commands;

/// <summary>audit verify: whether the audit log is whole.</summary>
internal static class AuditCommand
{
    public static Command Make()
    {
        var verify = new Command("verify", "核对整条审计日志：前后相扣，并与库外锚点相符。") { SharedOptions.Data, SharedOptions.Json };
        verify.SetAction(async (parsed, ct) =>
        {
            await using var district = await CliDistrict.OpenAsync(CliDistrict.SettingsFrom(parsed.GetValue(SharedOptions.Data)), ct);
            var verdict = await district.RunAsync(new VerifyAudit.Query(), ct);
            var answer = new { verdict.IsWhole, verdict.Checked, verdict.FaultCount, Faults = verdict.Faults.Select(f => f.Message) };
            Terminal.Report(answer, parsed.GetValue(SharedOptions.Json), _ =>
            {
                Console.WriteLine(verdict.IsWhole ? $"审计日志完整，共 {verdict.Checked:N0} 条。" : $"审计日志有 {verdict.FaultCount:N0} 处异常，共读 {verdict.Checked:N0} 条：");
                foreach (var fault in verdict.Faults)
                {
                    Console.WriteLine($"  {fault.Message}");
                }
            });
            return verdict.IsWhole ? Terminal.Done : Terminal.Refused;
        });
        return new Command("audit", "审计日志。") { verify };
    }
}
