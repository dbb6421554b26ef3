using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Lets a held load take effect: from this command on, readers see it, and children are derived from it.</summary>
public static class AcceptLoad
{
    [Requires(Permission.LoadRegisters)]
    public sealed record Command(RegisterLoadId LoadId, string Reason) : ICommand<Done>
    {
        public AuditNote Audit => new("RegisterLoad", LoadId.Value.ToString(), Purpose: Reason.Trim());
    }

    internal sealed class Handler(DistrictDb db, JobQueue queue, CurrentActor current, TimeProvider clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var reason = command.Reason.Trim();
            if (ReasonText.ProblemIn(reason, "生效理由") is { } problem)
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

            var state = await db.RegisterStates.SingleAsync(s => s.DivisionCode == load.DivisionCode && s.Source == load.Source, ct);
            load.Accept(clock.Now, current.Actor.Name, reason);
            state.PublishedSequence = load.Sequence;
            state.Version++;
            queue.Enqueue(LoadJob.Load, new LoadJob(load.Id.Value), LoadJob.KeyOf(LoadJob.Decide, load.Id), serialKey: LoadJob.Serial);
            return new Done();
        }
    }
}
