using Baoxue.Domain.Platform;

namespace Baoxue.Data.Common;

/// <summary>
/// Whose eyes this unit of work looks through (当前数据范围). A database context cannot be made without one, and until
/// somebody is named it shows nothing.
/// </summary>
public sealed class ActorScope
{
    /// <summary>The scope in force; nothing until <see cref="LookAs"/> is called.</summary>
    public DataScope Scope { get; private set; } = DataScope.Nothing;

    /// <summary>Children referred to the actor's departments, with live referrals only.</summary>
    public IReadOnlyList<Guid> ReferredChildIds { get; private set; } = [];

    /// <summary>Whether restricted lists, and what stands in them, may be seen (可看受限名册), clause 15.</summary>
    public bool SeesRestricted { get; private set; }

    /// <summary>Whether the system itself works (migration, published loads), outside any user's scope and outside row security.</summary>
    public bool IsSystem { get; private set; }

    public void LookAs(DataScope scope, IReadOnlyList<Guid>? referredChildIds = null, bool seesRestricted = false)
    {
        Scope = scope;
        SeesRestricted = seesRestricted;
        ReferredChildIds = referredChildIds ?? [];
        IsSystem = false;
    }

    /// <summary>Lets the system see and write all rows; only the files named in the architecture tests may ask for it.</summary>
    public void ActAsSystem()
    {
        Scope = DataScope.WholeDistrict;
        SeesRestricted = true;
        IsSystem = true;
    }
}
