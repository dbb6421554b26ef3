using System.Reflection;
using System.Runtime.CompilerServices;

namespace Baoxue.Architecture.Tests;

/// <summary>The assemblies that are delivered.</summary>
internal static class Production
{
    public static Assembly Domain { get; } = Assembly.Load("Baoxue.Domain");

    public static Assembly Features { get; } = Assembly.Load("Baoxue.Features");

    public static Assembly Web { get; } = Assembly.Load("Baoxue.Web");

    public static IReadOnlyList<Assembly> All { get; } =
    [
        Domain, Features, Web,
        .. new[] { "Spreadsheets", "Linkage", "Data", "Simulator", "Cli" }.Select(n => Assembly.Load("Baoxue." + n)),
    ];

    /// <summary>The types somebody wrote, without those the compiler makes.</summary>
    public static IEnumerable<Type> WrittenTypes { get; } =
        [.. All.SelectMany(a => a.GetTypes()).Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.FullName!.Contains('<', StringComparison.Ordinal))];
}
