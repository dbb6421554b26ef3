using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Authorization;

public sealed class RightsTests
{
    [Fact]
    public void Every_role_has_exactly_the_rights_of_the_table() =>
        Assert.Equal(Enum.GetValues<Role>().Select(role => Line(role, Rights.Of[role])), Enum.GetValues<Role>().Select(role => Line(role, role.Permissions)));

    [Fact]
    public void Every_permission_is_decided_for_every_role()
    {
        var rows = Rights.Table.ReplaceLineEndings("\n").Split('\n')[2..].Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(Enum.GetValues<Permission>(), Rights.Known.Order());
        Assert.All(rows, row => Assert.Equal(Rights.Known.Count, row[1..].Count(cell => cell is "x" or ".")));
    }

    private static string Line(Role role, IEnumerable<Permission> permissions) => $"{role}: {string.Join(' ', permissions.Distinct().Order())}";
}
