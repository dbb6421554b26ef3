using System.Collections.Concurrent;
using System.Reflection;

namespace Baoxue.Features.Common;

/// <summary>Whether every choice of a command is one that exists: a form can be sent with a number in the place of a name.</summary>
internal static class Choices
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, Type Kind)[]> Known = new();

    public static bool Exist(object command) => Array.TrueForAll(
        Known.GetOrAdd(command.GetType(), Find), c => c.Property.GetValue(command) is not { } chosen || Enum.IsDefined(c.Kind, chosen));

    private static (PropertyInfo Property, Type Kind)[] Find(Type command) =>
    [
        .. from property in command.GetProperties()
           let kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
           where kind.IsEnum && !kind.IsDefined(typeof(FlagsAttribute))
           select (property, kind),
    ];
}
