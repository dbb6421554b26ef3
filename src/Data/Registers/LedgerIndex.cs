using Baoxue.Domain.Registers;

namespace Baoxue.Data.Registers;

/// <summary>
/// The indexes of the ledger by name. Each holds, behind what it is ordered by, every column that a filter or the scope may
/// ask about, so that rows which do not match are passed over without being read.
/// </summary>
public static class LedgerIndex
{
    /// <summary>Whichever the database finds best.</summary>
    public const string Any = "";

    public const string ByName = "registers_child_by_name";

    public const string ByBirth = "registers_child_by_birth";

    public const string BySchool = "registers_child_by_school";

    /// <summary>Name initials, then name.</summary>
    public const string ByInitials = "registers_child_by_initials";

    /// <summary>Presence, then birth.</summary>
    public const string ByPresence = "registers_child_by_presence";

    /// <summary>Status and presence, then birth.</summary>
    public const string ByStatus = "registers_child_by_status";

    /// <summary>Grade, then birth.</summary>
    public const string ByGrade = "registers_child_by_grade";

    /// <summary>Township of the domicile, then name.</summary>
    public const string ByTownship = "registers_child_by_township";

    /// <summary>Township of the domicile, then school.</summary>
    public const string ByTownshipAndSchool = "registers_child_by_township_and_school";

    /// <summary>Township of the domicile, then birth.</summary>
    public const string ByTownshipAndBirth = "registers_child_by_township_and_birth";

    /// <summary>Center school, then name.</summary>
    public const string ByCenter = "registers_child_by_center";

    /// <summary>Center school, then birth.</summary>
    public const string ByCenterAndBirth = "registers_child_by_center_and_birth";

    /// <summary>Path of the residence of those who live elsewhere than at the domicile, then name.</summary>
    public const string ByAway = "registers_child_by_away";

    /// <summary>The groups of which each has an index of its members.</summary>
    public static IEnumerable<ChildGroups> Groups => Enum.GetValues<ChildGroups>().Where(g => g != ChildGroups.None);

    /// <summary>How the names of <see cref="OfGroup"/> begin.</summary>
    public const string GroupPrefix = "registers_child_in_group_";

    /// <summary>Members of one group, by birth.</summary>
    public static string OfGroup(ChildGroups group) => GroupPrefix + (int)group;
}
