using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Baoxue.Data.Common;

/// <summary>
/// What a unit of work writes about children must lie inside its scope before and after, or it could bring a stranger's
/// child in or put one out of sight. The query filters ask what is read; this asks what is written.
/// </summary>
internal static class WriteGuard
{
    /// <exception cref="OutsideScopeException">Something lies outside, or is not there.</exception>
    public static async Task CheckAsync(DistrictDb db, CancellationToken ct)
    {
        if (db.Actor.Scope.IsWholeDistrict)
        {
            return;
        }

        var children = new HashSet<ChildId>();
        foreach (var entry in WrittenIn(db))
        {
            foreach (var row in await BeforeAndAfterAsync(entry, ct))
            {
                if (row is IBelongsToChild { ChildId: var child })
                {
                    children.Add(child);
                }
                else if (!IsInside(db.Actor, row))
                {
                    throw new OutsideScopeException(entry.Metadata.ShortName());
                }
            }
        }

        // A child that is added by the same work was asked about itself.
        children.ExceptWith(db.ChangeTracker.Entries<Child>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Id));
        if (children.Count > 0 && await db.Children.CountAsync(c => children.Contains(c.Id), ct) != children.Count)
        {
            throw new OutsideScopeException(nameof(Child));
        }
    }

    /// <summary>For whoever cannot wait for the answer of the database: such work may write nothing about children.</summary>
    public static bool Concerns(DistrictDb db) => !db.Actor.Scope.IsWholeDistrict && WrittenIn(db).Count > 0;

    private static List<EntityEntry> WrittenIn(DistrictDb db) =>
        [.. db.ChangeTracker.Entries().Where(e => e is { State: EntityState.Added or EntityState.Modified or EntityState.Deleted, Entity: IScopedByPath or IBelongsToChild })];

    // What was before is asked of the database: a row that was made up and attached says of itself what it likes.
    private static async Task<List<object?>> BeforeAndAfterAsync(EntityEntry entry, CancellationToken ct) => entry.State switch
    {
        EntityState.Added => [entry.Entity],
        EntityState.Deleted => [await StoredAsync(entry, ct)],
        _ => [await StoredAsync(entry, ct), entry.Entity],
    };

    private static async Task<object?> StoredAsync(EntityEntry entry, CancellationToken ct) => (await entry.GetDatabaseValuesAsync(ct))?.ToObject();

    private static bool IsInside(ActorScope actor, object? row) =>
        row is IScopedByPath place && (actor.Scope.Covers(place) || (row is Child child && actor.ReferredChildIds.Contains(child.Id.Value)));
}
