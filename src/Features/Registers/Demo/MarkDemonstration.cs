using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Demo;

/// <summary>
/// Marks an untouched database as a demonstration (标记演示库), before anything simulated goes in; refused where there is an
/// account or a load already, so that no simulated child ever comes among real ones.
/// </summary>
public static class MarkDemonstration
{
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command : ICommand<Done>
    {
        public AuditNote Audit => new("Demonstration");
    }

    internal sealed class Handler(DistrictDb db, DistrictSettings district, CurrentActor current, TimeProvider clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            if (await db.ReferenceItems.AnyAsync(i => i.Kind == ReferenceKinds.Demonstration, ct))
            {
                return default(Done);
            }

            if (!district.IsDemo || await db.Accounts.AnyAsync(ct) || await db.RegisterLoads.AnyAsync(ct))
            {
                return new PlatformRefusals.NotADemo();
            }

            db.ReferenceItems.Add(new ReferenceItem
            {
                Id = clock.NewId(),
                Kind = ReferenceKinds.Demonstration,
                Name = "simulated",
                Edition = 1,
                EffectiveFrom = clock.Today,
                Source = "本系统",
                IsConfirmed = true,
                Content = "{}",
                LoadedAt = clock.Now,
                LoadedByName = current.Actor.Name,
            });
            return default(Done);
        }
    }
}
