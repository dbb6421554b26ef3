using Microsoft.AspNetCore.Components;

namespace Baoxue.Web.Components;

/// <summary>Where a link leads that stays on its page (本页地址): path and query only, so that no host a client names gets into a page.</summary>
internal static class Addresses
{
    /// <summary>This page with other values in its address; null takes a value out.</summary>
    public static string With(this NavigationManager navigation, IReadOnlyDictionary<string, object?> values) =>
        new Uri(navigation.GetUriWithQueryParameters(values)).PathAndQuery;

    /// <summary>This page with another value in its address.</summary>
    public static string With(this NavigationManager navigation, string name, object? value) => navigation.With(new Dictionary<string, object?> { [name] = value });
}
