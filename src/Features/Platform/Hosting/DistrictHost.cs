using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Hosting;

/// <summary>
/// Brings an installation up, for the application and for the command line alike: the database migrated, the keys that belong
/// to it opened, the features registered.
/// </summary>
public static class DistrictHost
{
    private const string FingerprintKind = "key-ring";

    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(30);

    /// <summary>Migrates the database and opens its keys.</summary>
    /// <exception cref="KeyRingException">The keys are missing or belong to another database.</exception>
    public static async Task<KeyRing> PrepareAsync(HostSettings settings, TimeProvider clock, CancellationToken ct)
    {
        // Whoever made the folder before decided who may look into it.
        if (!Directory.Exists(settings.District.DataDirectory))
        {
            OwnerFiles.CreateDirectory(settings.District.DataDirectory);
        }

        OwnerFiles.CreateDirectory(settings.District.UploadDirectory);
        OwnerFiles.CreateDirectory(settings.District.ExportDirectory);
        await using var services = new ServiceCollection().AddDistrictDb(settings.Database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        await MigrateAsync(db, settings, ct);
        return await OpenKeysAsync(db, settings, clock, ct);
    }

    /// <summary>Registers database and features of a prepared installation.</summary>
    public static IServiceCollection AddDistrict(this IServiceCollection services, HostSettings settings, KeyRing keys, TimeProvider clock) =>
        services.AddSingleton(settings).AddDistrictDb(settings.Database).AddFeatures(settings.District, keys, clock);

    /// <summary>Brings code tables and calendars of an installed district up to this version; the refusal names a file that cannot be read.</summary>
    public static async Task<Result<LoadReference.Loaded>> UpdateReferenceAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("启动"));
        return await scope.ServiceProvider.GetRequiredService<ReferenceUpdate>().RunAsync(ct);
    }

    private static async Task MigrateAsync(DistrictDb db, HostSettings settings, CancellationToken ct)
    {
        if (!settings.Database.IsSqlite)
        {
            await db.Database.MigrateAsync(ct);
            return;
        }

        // One process at a time migrates a file; a crash in the middle leaves a lock row that would block every later start.
        await using var alone = await Task.Run(() => LoneFile.Open(Path.Combine(settings.District.DataDirectory, "migrate.lock"), LongestMigration), ct);
        if (!File.Exists(settings.Database.Connection))
        {
            // SQLite would make it as wide open as the machine has it; its log gets the rights that the file has.
            await OwnerFiles.Create(settings.Database.Connection, FileOptions.None).DisposeAsync();
        }

        // A new file, and a copy that SQLite wrote itself, keep no write-ahead log yet, and migrating looks first over a connection that may not change it.
        await db.Database.OpenConnectionAsync(ct);
        await SqliteMaintenance.ReleaseMigrationLockAsync(db, ct);
        await db.Database.CloseConnectionAsync();
        await db.Database.MigrateAsync(ct);
    }

    private static async Task<KeyRing> OpenKeysAsync(DistrictDb db, HostSettings settings, TimeProvider clock, CancellationToken ct)
    {
        var known = await db.ReferenceItems.AsNoTracking().SingleOrDefaultAsync(i => i.Kind == FingerprintKind, ct);
        var ring = KeyRing.Open(settings.KeyDirectory, known?.Content, clock, settings.Ciphers);
        if (known is null)
        {
            db.ReferenceItems.Add(new ReferenceItem
            {
                Id = clock.NewId(),
                Kind = FingerprintKind,
                Name = "fingerprint",
                Edition = 1,
                EffectiveFrom = clock.Today,
                Source = "本系统",
                IsConfirmed = true,
                Content = ring.Fingerprint,
                LoadedAt = clock.Now,
                LoadedByName = "系统",
            });
            await db.SaveChangesAsync(ct);
        }

        return ring;
    }
}
