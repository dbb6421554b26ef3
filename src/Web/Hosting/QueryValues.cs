using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace Baoxue.Web.Hosting;

/// <summary>
/// Takes values out of an address that the page cannot read as what it asks for (a day, a number, an id): the page then opens as
/// if they were not there. Left in, they would end the request, and stand in the error log.
/// </summary>
internal static class QueryValues
{
    private static readonly Type[] Components = [.. typeof(QueryValues).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IComponent)))];

    // What stands on any page: a form or a table that reads the address itself.
    private static readonly (string Name, Type Type)[] OfParts = [.. Components.Where(t => !t.IsDefined(typeof(RouteAttribute))).SelectMany(Asked)];

    private static readonly FrozenDictionary<Type, (string Name, Type Type)[]> OfPages =
        Components.Where(t => t.IsDefined(typeof(RouteAttribute))).ToFrozenDictionary(t => t, t => Asked(t).Concat(OfParts).ToArray());

    public static IApplicationBuilder UseReadableQueries(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Query.Count > 0 && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page && OfPages.TryGetValue(page.Type, out var asked))
        {
            var unreadable = asked.Where(a => http.Request.Query.TryGetValue(a.Name, out var values) && values.Any(v => !CanRead(a.Type, v)))
                .Select(a => a.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (unreadable.Count > 0)
            {
                http.Request.QueryString = new QueryBuilder(http.Request.Query.Where(q => !unreadable.Contains(q.Key)).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""))).ToQueryString();
            }
        }

        return next(http);
    });

    private static IEnumerable<(string Name, Type Type)> Asked(Type component) =>
        from property in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where query is not null && property.PropertyType != typeof(string)
        select (query.Name ?? property.Name, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    private static bool CanRead(Type type, string? value) =>
        string.IsNullOrEmpty(value) ? true
        : type == typeof(Guid) ? Guid.TryParse(value, out _)
        : type == typeof(int) ? int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : type == typeof(long) ? long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : type == typeof(DateOnly) ? DateOnly.TryParse(value, CultureInfo.InvariantCulture, out _)
        : type == typeof(bool) ? bool.TryParse(value, out _)
        : throw new InvalidOperationException($"No page may ask an address for a {type.Name} yet.");
}
