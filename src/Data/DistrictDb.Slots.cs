using Baoxue.Data.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Data;

/// <summary>The slots that scope conditions read, one pair for each place on each line; see <see cref="ScopeFilter"/>.</summary>
public abstract partial class DistrictDb
{
    internal List<ChildId> ReferredChildren => [.. Actor.ReferredChildIds.Select(ChildId.From)];

    internal bool SeesRestricted => Actor.SeesRestricted;

    internal string School0From => From(Actor.Scope.SchoolPaths, 0);

    internal string School0To => To(Actor.Scope.SchoolPaths, 0);

    internal string School1From => From(Actor.Scope.SchoolPaths, 1);

    internal string School1To => To(Actor.Scope.SchoolPaths, 1);

    internal string School2From => From(Actor.Scope.SchoolPaths, 2);

    internal string School2To => To(Actor.Scope.SchoolPaths, 2);

    internal string School3From => From(Actor.Scope.SchoolPaths, 3);

    internal string School3To => To(Actor.Scope.SchoolPaths, 3);

    internal string Region0From => From(Actor.Scope.RegionPaths, 0);

    internal string Region0To => To(Actor.Scope.RegionPaths, 0);

    internal string Region1From => From(Actor.Scope.RegionPaths, 1);

    internal string Region1To => To(Actor.Scope.RegionPaths, 1);

    internal string Region2From => From(Actor.Scope.RegionPaths, 2);

    internal string Region2To => To(Actor.Scope.RegionPaths, 2);

    internal string Region3From => From(Actor.Scope.RegionPaths, 3);

    internal string Region3To => To(Actor.Scope.RegionPaths, 3);

    // An empty slot is a range that no path can lie in.
    private static string From(IReadOnlyList<string> paths, int slot) => slot < paths.Count ? paths[slot] : ScopeFilter.AfterAnyPath;

    private static string To(IReadOnlyList<string> paths, int slot) =>
        slot < paths.Count ? paths[slot] + ScopeFilter.AfterAnyPath : "";
}
