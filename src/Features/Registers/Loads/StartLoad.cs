using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Takes a kept upload as the next load of a register and queues its work.</summary>
public static class StartLoad
{
    /// <param name="Source">The register it belongs to.</param>
    /// <param name="Mode">Whether it holds the whole register.</param>
    /// <param name="AsOf">The day it speaks of.</param>
    /// <param name="File">As <see cref="FileStore"/> kept it.</param>
    /// <param name="EvenIfSame">The user knows that the file in force is the same.</param>
    [Requires(Permission.LoadRegisters)]
    public sealed record Command(RegisterSource Source, LoadMode Mode, DateOnly AsOf, StoredFile File, bool EvenIfSame = false) : ICommand<RegisterLoadId>
    {
        public AuditNote Audit => new("RegisterLoad", File.Id.ToString(), new { Source, Mode, AsOf, File = File.Name, File.Size, File.Hash });
    }

    internal sealed class Handler(DistrictDb db, FileStore files, JobQueue queue, CurrentActor current, DistrictSettings district, TimeProvider clock)
        : ICommandHandler<Command, RegisterLoadId>
    {
        public async Task<Result<RegisterLoadId>> HandleAsync(Command command, CancellationToken ct)
        {
            if (RegisterLoad.ProblemOf(command.AsOf, clock.Today) is { } problem)
            {
                return problem;
            }

            if (command.Source.IsRestricted && !current.Actor.May(Permission.ReadRestrictedLists))
            {
                return new PlatformRefusals.NotAllowed();
            }

            if (!files.Exists(command.File.Id))
            {
                return new RegisterRefusals.FileGone(command.File.Name);
            }

            var state = await StateAsync(command.Source, ct);
            if (await LiveLoads.FindAsync(db, command.Source, state.PublishedSequence, ct) is { } live)
            {
                return LiveLoads.RefusalFor(live);
            }

            if (!command.EvenIfSame
                && await db.RegisterLoads.AsNoTracking().FirstOrDefaultAsync(l => l.Source == command.Source && l.Sequence == state.PublishedSequence, ct) is { } inForce
                && inForce.FileHash == command.File.Hash && inForce.AsOf == command.AsOf)
            {
                return new RegisterRefusals.SameFileInForce(inForce.FileName, inForce.AsOf);
            }

            state.LastSequence++;
            state.Version++;
            var load = LoadFrom(command, state.LastSequence);
            db.RegisterLoads.Add(load);
            queue.Enqueue(LoadJob.Load, new LoadJob(load.Id.Value), LoadJob.KeyOf(LoadJob.Load, load.Id), serialKey: LoadJob.Serial);
            return load.Id;
        }

        private async Task<RegisterState> StateAsync(RegisterSource source, CancellationToken ct)
        {
            var state = await db.RegisterStates.SingleOrDefaultAsync(s => s.DivisionCode == district.DivisionCode && s.Source == source, ct);
            return state ?? db.RegisterStates.Add(new RegisterState { DivisionCode = district.DivisionCode, Source = source }).Entity;
        }

        private RegisterLoad LoadFrom(Command command, int sequence) => new()
        {
            Id = new RegisterLoadId(command.File.Id),
            DivisionCode = district.DivisionCode,
            Source = command.Source,
            Sequence = sequence,
            Mode = command.Mode,
            AsOf = command.AsOf,
            FileName = command.File.Name,
            FileSize = command.File.Size,
            FileHash = command.File.Hash,
            CreatedAt = clock.Now,
            CreatedBy = current.Actor.AccountId ?? Guid.Empty,
            CreatedByName = current.Actor.Name,
        };
    }
}
