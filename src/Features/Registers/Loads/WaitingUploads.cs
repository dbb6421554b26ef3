using System.Text.Json;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// Remembers beside each waiting upload what it is, so that the next request, on any instance, can go on. Who does not come
/// back before the sweep uploads again.
/// </summary>
public sealed class WaitingUploads(DistrictSettings district, FileStore files, TimeProvider clock)
{
    internal const string Ending = ".waiting";

    /// <summary>Lets an upload wait.</summary>
    public async Task KeepAsync(WaitingUpload upload, CancellationToken ct)
    {
        var path = PathOf(upload.File.Id);
        await using (var file = OwnerFiles.Create(path, FileOptions.Asynchronous, FileMode.Create))
        {
            await JsonSerializer.SerializeAsync(file, upload, FeatureJson.Options, ct);
        }

        File.SetLastWriteTimeUtc(path, clock.Now);
    }

    /// <summary>The upload that waits under an id, or null.</summary>
    public async Task<WaitingUpload?> FindAsync(Guid id, CancellationToken ct) => !File.Exists(PathOf(id)) || !files.Exists(id)
        ? null
        : JsonSerializer.Deserialize<WaitingUpload>(await File.ReadAllTextAsync(PathOf(id), ct), FeatureJson.Options);

    /// <summary>It waits no longer: a load was made from it.</summary>
    public void Forget(Guid id) => File.Delete(PathOf(id));

    private string PathOf(Guid id) => Path.Combine(district.UploadDirectory, $"{id:N}{Ending}");
}
