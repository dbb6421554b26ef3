using System.CommandLine;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Cli.Commands;

/// <summary><c>baoxue compare</c>: compares the two registers in force and prints the counts (比对).</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var asOf = new Option<DateOnly?>("--as-of") { Description = "判断适龄的基准日，默认今天" };
        var command = new Command("compare", "比对现在生效的学籍和户籍") { asOf };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenAsync(ct);
            await using var work = installation.Work();
            var useCases = work.ServiceProvider.GetRequiredService<UseCases>();
            var started = await useCases.RunAsync(new StartComparison.Command(parsed.GetValue(asOf)), ct);
            if (!started.IsOk)
            {
                return Shared.Refuse(started.Refusal!);
            }

            await installation.RunJobsAsync(ct);
            var answer = (await useCases.RunAsync(new GetComparisonRun.Query(started.Value), ct))!;
            var c = answer.Run.Counts;
            Shared.Report(parsed, $"比对 {answer.Run.AsOf:yyyy-MM-dd}", [("id", answer.Run.Id.Value), ("state", answer.Run.State.ToString()), ("students", c.Students),
                ("households", c.Households), ("householdsInWindow", c.HouseholdsInWindow), ("matchedById", c.MatchedById), ("pairedByPerson", c.PairedByPerson),
                ("householdOnlyById", c.HouseholdOnlyById), ("studentOnlyById", c.StudentOnlyById), .. answer.ByCategory.Select(k => (k.Key.ToString(), (object?)k.Value))]);
            return Outcome.Done;
        });
        return command;
    }
}
