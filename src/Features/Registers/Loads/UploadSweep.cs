using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Loads;

/// <summary>Deletes uploads that nothing needs any more, and what dead processes left half written.</summary>
public sealed class UploadSweep(DistrictDb db, FileStore files, DistrictSettings district, UploadPolicy policy, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var (id, since) in files.All())
        {
            var load = await db.RegisterLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == new RegisterLoadId(id), ct);
            if (load is null ? since + policy.StrayKept < clock.Now : !policy.Needs(load, clock.Now))
            {
                files.Delete(id);
            }
        }

        foreach (var directory in new[] { district.UploadDirectory, district.ExportDirectory }.Where(Directory.Exists))
        {
            foreach (var unfinished in new DirectoryInfo(directory).EnumerateFiles().Where(f => f.Extension is OwnerFiles.Unfinished or WaitingUploads.Ending && f.LastWriteTimeUtc + policy.StrayKept < clock.Now))
            {
                unfinished.Delete();
            }
        }
    }

    /// <summary>Deletes the upload of a load as soon as nothing needs it.</summary>
    public void Release(RegisterLoad load)
    {
        if (!policy.Needs(load, clock.Now))
        {
            files.Delete(load.Id.Value);
        }
    }
}
