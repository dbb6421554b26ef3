using System.Reflection;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Baoxue.Features.Platform.Audit;

/// <summary>
/// Which fields a command is about to change, for the audit log; sealed values stay sealed, secrets and texts out of files
/// are not shown, and neither is anything about a child: whoever reads the log sees no child.
/// </summary>
internal static class FieldChanges
{
    private const int MostShown = 200;
    private static readonly HashSet<string> Hidden = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Ticket", "Sealed", "Content", "Value", "Reason", "Header"];

    public static IReadOnlyList<object> In(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        return
        [
            .. tracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Take(MostShown)
                .Select(e => new { Table = e.Metadata.GetTableName(), Key = KeyOf(e), State = e.State.ToString(), Fields = FieldsOf(e) }),
        ];
    }

    private static string KeyOf(EntityEntry entry) => string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Hidden.Contains(p.Metadata.Name) ? "*" : Show(p.CurrentValue)));

    private static List<string> FieldsOf(EntityEntry entry) =>
    [
        .. entry.Properties
            .Where(p => !p.Metadata.IsPrimaryKey() && (entry.State == EntityState.Added ? p.CurrentValue is not null : entry.State == EntityState.Modified && p.IsModified))
            .Select(p => IsOfChild(entry.Entity) || Hidden.Contains(p.Metadata.Name)
                ? $"{p.Metadata.Name}: *"
                : entry.State == EntityState.Added
                    ? $"{p.Metadata.Name}: {Show(p.CurrentValue)}"
                    : $"{p.Metadata.Name}: {Show(p.OriginalValue)} → {Show(p.CurrentValue)}"),
    ];

    // Whatever is not seen by everybody tells of a child.
    private static bool IsOfChild(object entity) => entity.GetType().GetCustomAttribute<UnscopedByDesignAttribute>() is null;

    private static string Show(object? value) => value switch
    {
        null => "∅",
        byte[] => "*",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
