using System.Text.Json;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>Who may know of restricted lists, and who may not.</summary>
internal static class Readers
{
    private static readonly DataScope Township = new([], ["341602101"], [], false);

    public static readonly Actor[] Named = [Actors.Registrar, Whole(Role.BureauSupervisor)];

    /// <summary>Everybody else who reads names in comparisons, from the whole district down to one township.</summary>
    public static readonly Actor[] Others =
    [
        Whole(Role.BureauStaff), Whole(Role.Analyst), Whole(Role.Inspector), Actors.Holding(Role.TownshipLeader, Township), Actors.Holding(Role.TownshipOfficer, Township),
    ];

    /// <summary>A registrar who may do all that registrars may, but for this.</summary>
    public static readonly Actor Unnamed = Actors.Registrar with { Permissions = Actors.Registrar.Permissions.Except([Permission.ReadRestrictedLists]).ToHashSet() };

    /// <summary>Everything in an answer, as text.</summary>
    public static string TextOf<T>(T answer) => JsonSerializer.Serialize(answer, FeatureJson.Options);

    /// <summary>Nothing in a text tells of the list of justice.</summary>
    public static void SaysNothing(string text)
    {
        Assert.DoesNotContain("Justice", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("司法", text, StringComparison.Ordinal);
        Assert.DoesNotContain("服刑", text, StringComparison.Ordinal);
    }

    private static Actor Whole(Role role) => Actors.Holding(role, DataScope.WholeDistrict);
}
