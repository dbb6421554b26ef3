using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Takes the load in force back as a whole; from this command on, readers see the register as it was before it.</summary>
public static class WithdrawLoad
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
            if (ReasonText.ProblemIn(reason, "撤回原因") is { } problem)
            {
                return problem;
            }

            if (await db.RegisterLoads.SingleOrDefaultAsync(l => l.Id == command.LoadId, ct) is not { } load)
            {
                return new PlatformRefusals.NotFound("导入批次");
            }

            var state = await db.RegisterStates.SingleAsync(s => s.DivisionCode == load.DivisionCode && s.Source == load.Source, ct);
            if (await LiveLoads.FindAsync(db, load.Source, state.PublishedSequence, ct) is { } live)
            {
                return LiveLoads.RefusalFor(live);
            }

            if (load.State != LoadState.Published || load.Sequence != state.PublishedSequence)
            {
                return new RegisterRefusals.NotTheLoadInForce();
            }

            load.Withdraw(clock.Now, current.Actor.Name, reason);
            state.PublishedSequence = load.BaseSequence;
            state.Version++;
            queue.Enqueue(LoadJob.Withdraw, new LoadJob(load.Id.Value), LoadJob.KeyOf(LoadJob.Withdraw, load.Id), serialKey: LoadJob.Serial);
            return new Done();
        }
    }
}
