using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Simulator.Places;

namespace Baoxue.Bench;

/// <summary>The townships, villages and schools of the simulated district as organizations, so that rows find their places.</summary>
internal static class Organizations
{
    private static readonly DateOnly Since = new(2003, 1, 1);

    public static IEnumerable<Organization> Of(District district)
    {
        foreach (var township in district.Townships)
        {
            yield return Make(township.Code, township.Name, OrganizationKind.Township, township.Code, []);
        }

        foreach (var village in district.Villages)
        {
            yield return Make(village.Code, village.CommitteeName, OrganizationKind.Village, village.Code, [village.Name]);
        }

        foreach (var school in district.Schools)
        {
            _ = OrganizationKinds.TryParseChinese(school.KindName, out var kind);
            var path = $"{DistrictSettings.Qiaocheng}.{school.CentreSchool?.Index ?? 0:D3}.{school.Index:D3}";
            yield return Make(school.Code, school.Name, kind, path, school.Aliases);
        }
    }

    private static Organization Make(string code, string name, OrganizationKind kind, string path, IEnumerable<string> aliases)
    {
        var organization = new Organization
        {
            Id = new OrganizationId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())),
            DivisionCode = DistrictSettings.Qiaocheng,
            Code = code,
            Name = name,
            Kind = kind,
            Line = kind.Line,
            Path = path,
            ValidFrom = Since,
        };
        foreach (var alias in aliases)
        {
            organization.AlsoCall(alias);
        }

        return organization;
    }
}
