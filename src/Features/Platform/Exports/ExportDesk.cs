using System.Security.Cryptography;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Exports;

/// <summary>Takes requests to export: a short list is written at once, in memory and in the transaction of the command; a long one becomes a job.</summary>
internal sealed class ExportDesk(DistrictDb db, JobQueue queue, CurrentActor current, FieldVault vault, TimeProvider clock, DistrictSettings district)
{
    /// <summary>The longest list that is written while its user waits.</summary>
    public const int MostAtOnce = 2_000;

    /// <summary>How many exports of one person may be on their way.</summary>
    public const int MostUnderWay = 3;

    /// <summary>Whoever may read a list may take it out; where it tells of children, only with the permission to export.</summary>
    public static bool MayTakeOut(Actor actor, IExportedList list) =>
        actor.May(list.Permission) && (!list.HoldsChildren || actor.May(Permission.ExportChildren));

    public static FieldPlace PlaceOf(ExportId id) => new("platform_export", "request", id.Value);

    public async Task<Result<ExportAnswer>> AskAsync(IExportedList list, string request, CancellationToken ct)
    {
        if (!MayTakeOut(current.Actor, list))
        {
            return new PlatformRefusals.NotAllowed();
        }

        if (current.Actor.ExportPurpose is not { } purpose || !Enum.IsDefined(purpose))
        {
            return new PlatformRefusals.NoExportPurpose();
        }

        if (await list.OpenAsync(request, MostAtOnce + 1, ct) is not { } content)
        {
            return new PlatformRefusals.NotFound(list.Name);
        }

        var export = ExportOf(list, request, content);
        using var memory = new MemoryStream();
        var written = content.IsTooLong ? null : await new ExportWorkbook(export, current.Actor, clock).WriteAsync(memory, content, list.HoldsChildren, MostAtOnce, _ => Task.CompletedTask, ct);
        if (written is { } rows)
        {
            var bytes = memory.ToArray();
            export.Finish(ExportState.Delivered, rows, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), current.Actor.Scope, current.Actor.May(Permission.ReadRestrictedLists), clock.Now);
            db.Exports.Add(export);
            return new ExportAnswer(export.Id, ExportFile.NameOf(export, clock.LocalTimeZone), bytes);
        }

        if (await UnderWayAsync(ct) >= MostUnderWay)
        {
            return new PlatformRefusals.TooManyExports(MostUnderWay);
        }

        db.Exports.Add(export);
        queue.Enqueue(ExportJob.Write, new ExportJob(export.Id.Value, export.FileName, purpose), ExportJob.KeyOf(ExportJob.Write, export.Id));
        queue.Enqueue(ExportJob.Remove, new ExportJob(export.Id.Value, export.FileName), ExportJob.KeyOf(ExportJob.Remove, export.Id), export.ExpiresAt);
        return new ExportAnswer(export.Id, ExportFile.NameOf(export, clock.LocalTimeZone), null);
    }

    private async Task<int> UnderWayAsync(CancellationToken ct)
    {
        var mine = current.Actor.AccountId;
        if (mine is { } account)
        {
            await db.TakeTurnAsync(account, ct);
        }

        return await db.Jobs.CountAsync(j => j.Kind == ExportJob.Write && j.AskedBy == mine && (j.State == JobState.Queued || j.State == JobState.Running), ct);
    }

    private Export ExportOf(IExportedList list, string request, ExportContent content)
    {
        var id = new ExportId(clock.NewId());
        return new Export
        {
            Id = id,
            DivisionCode = district.DivisionCode,
            OwnerId = current.Actor.AccountId,
            OwnerName = current.Actor.Name,
            List = list.Key,
            Name = list.Name,
            Words = content.Words.Length <= Export.LongestWords ? content.Words : content.Words[..(Export.LongestWords - 1)] + '…',
            Request = vault.Seal(request, PlaceOf(id)),
            FileName = ExportFiles.NewName(),
            CreatedAt = clock.Now,
            ExpiresAt = clock.Now + district.ExportLife,
        };
    }
}
