using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>Whether a scope is that of whoever has to find out (牵头核查方).</summary>
internal static class Leads
{
    /// <summary>The bureau may always; a township its residents, a school its pupils. Where the lead's place is unknown, only the bureau may.</summary>
    public static bool Of(DataScope scope, ResolverLine lead, Discrepancy matter) => scope.IsWholeDistrict || lead switch
    {
        ResolverLine.Township => scope.RegionPaths.Any(p => Under(matter.DomicilePath, p)),
        ResolverLine.School => scope.SchoolPaths.Any(p => Under(matter.SchoolPath, p)),
        ResolverLine.Bureau => false,
    };

    private static bool Under(string? path, string prefix) => path?.StartsWith(prefix, StringComparison.Ordinal) == true;
}
