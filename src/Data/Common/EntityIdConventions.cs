using Baoxue.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baoxue.Data.Common;

/// <summary>Typed ids are stored as bare GUIDs on both providers.</summary>
internal static class EntityIdConventions
{
    public static void StoreEntityIdsAsGuids(this ModelConfigurationBuilder builder)
    {
        foreach (var id in typeof(IEntityId<>).Assembly.GetTypes().Where(IsEntityId))
        {
            builder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsEntityId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IEntityId<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }
}
