using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Tests.Platform;

public sealed class RolePermissionsTests
{
    /// <summary>Findings of loads hold names of children and stand behind no row security (see <c>LoadFinding</c>).</summary>
    [Theory]
    [InlineData(Permission.ReadLoads)]
    [InlineData(Permission.LoadRegisters)]
    public void Whoever_may_look_into_loads_sees_the_whole_district(Permission permission)
    {
        var roles = Enum.GetValues<Role>().Where(r => r.Permissions.Contains(permission)).ToList();

        Assert.NotEmpty(roles);
        Assert.Empty(
            from role in roles
            from kind in Enum.GetValues<OrganizationKind>()
            where role.FitsKind(kind) && !role.ScopeAt(At(kind)).IsWholeDistrict
            select (role, kind));
    }

    private static Organization At(OrganizationKind kind) => new()
    {
        Id = new OrganizationId(new Guid("00000000-0000-0000-0000-000000000001")), DivisionCode = "341602", Code = "1", Name = "某机构", Kind = kind, Line = kind.Line,
        Path = "341602101", ValidFrom = new DateOnly(2026, 9, 1),
    };
}
