using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Testing;

/// <summary>People who act in tests, each with exactly what a role gives.</summary>
public static class Actors
{
    /// <summary>Holds a role over a scope, without an account behind it.</summary>
    public static Actor Holding(Role role, DataScope scope) =>
        new(null, role.ToString(), role.ChineseName, role.Permissions.ToHashSet(), scope, "127.0.0.1");

    /// <summary>The same, taking a list out of the system for a purpose.</summary>
    public static Actor TakingOut(this Actor actor, ExportPurpose purpose = ExportPurpose.Checking) => actor with { ExportPurpose = purpose };

    public static Actor Registrar { get; } = Holding(Role.BureauRegistrar, DataScope.WholeDistrict);

    public static Actor SystemAdministrator { get; } = Holding(Role.SystemAdministrator, DataScope.Nothing);

    public static Actor SecurityAdministrator { get; } = Holding(Role.SecurityAdministrator, DataScope.Nothing);

    public static Actor Auditor { get; } = Holding(Role.AuditAdministrator, DataScope.Nothing);

    public static Actor TownshipOfficer(string township) => Holding(Role.TownshipOfficer, new DataScope([], [township], [], false));

    public static Actor SchoolRegistrar(string schoolPath) => Holding(Role.SchoolRegistrar, new DataScope([schoolPath], [], [], false));
}
