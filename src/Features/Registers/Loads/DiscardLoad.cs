using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Gives a held load up: its rows go as those of a failed one do, and the register stands as it was.</summary>
public static class DiscardLoad
{
    [Requires(Permission.LoadRegisters)]
    public sealed record Command(RegisterLoadId LoadId, string Reason) : ICommand<Done>
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString(), Purpose: Reason.Trim());
    }

    internal sealed class Handler(DistrictDb db, JobQueue queue, CurrentActor current) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var reason = command.Reason.Trim();
            if (ReasonText.ProblemIn(reason, "放弃理由") is { } problem)
            {
                return problem;
            }

            if (await db.RegisterLoads.SingleOrDefaultAsync(l => l.Id == command.LoadId, ct) is not { } load)
            {
                return new PlatformRefusals.NotFound("导入批次");
            }

            if (load.State != LoadState.Held || await LiveLoads.HasJobAsync(db, load.Id, ct))
            {
                return new RegisterRefusals.NotAwaitingDecision();
            }

            queue.Enqueue(LoadJob.Load, new LoadJob(load.Id.Value, $"{current.Actor.Name}核对后放弃了这一批，登记保持原状。理由：{reason}"), LoadJob.KeyOf(LoadJob.Decide, load.Id), serialKey: LoadJob.Serial);
            return new Done();
        }
    }
}
