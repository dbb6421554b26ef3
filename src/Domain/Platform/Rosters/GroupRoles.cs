namespace Baoxue.Domain.Platform.Rosters;

/// <summary>How the annex writes the roles of the leading group (领导小组职务): 组长, 副组长, 成员.</summary>
public static class GroupRoles
{
    public static string Name(this GroupRole role) => role switch
    {
        GroupRole.Head => "组长",
        GroupRole.DeputyHead => "副组长",
        GroupRole.Member => "成员",
    };

    public static bool TryParse(string? text, out GroupRole role)
    {
        foreach (var each in Enum.GetValues<GroupRole>())
        {
            if (each.Name() == text)
            {
                role = each;
                return true;
            }
        }

        role = default;
        return false;
    }
}
