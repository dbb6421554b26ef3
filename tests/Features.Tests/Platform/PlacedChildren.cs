using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform;

/// <summary>A child at each place of the education line, belonging to each place of the government line, and living at each.</summary>
internal static class PlacedChildren
{
    public static readonly string[] SchoolPaths =
        ["341602.001.001.202401", "341602.001.001.202402", "341602.001.002.202401", "341602.010.001.202401", "341602.100.001.202401"];

    public static readonly string[] RegionPaths = ["341602101001", "341602101002", "341602102001", "341602110001", "341602400001"];

    public static async Task<List<Child>> AddAsync(TestDistrict district)
    {
        string?[] schools = [null, .. SchoolPaths];
        string?[] regions = [null, .. RegionPaths];
        var children = (
            from school in schools
            from domicile in regions
            from residence in regions
            select At(district, school, domicile, residence)).ToList();
        return await district.AsSystemAsync(async db =>
        {
            db.AddRange(children);
            db.AddRange(children.SelectMany(ChildNameSuffix.Of));
            await db.SaveChangesAsync();
            return children;
        });
    }

    /// <summary>A child that stands in these places, without a record behind it.</summary>
    public static Child At(TestDistrict district, string? school, string? domicile, string? residence)
    {
        var id = new ChildId(Guid.CreateVersion7(district.Clock.GetUtcNow()));
        return new Child
        {
            Id = id,
            DivisionCode = "341602",
            Name = "王小明",
            NamePinyin = "wang xiao ming",
            NameOrder = id.Value.ToString(),
            BirthOrder = "",
            SchoolOrder = "",
            NameInitials = "wxm",
            Sex = Sex.Male,
            Details = [1],
            Groups = ChildGroups.None,
            SchoolPath = school,
            DomicilePath = domicile,
            ResidencePath = residence,
            UpdatedAt = district.Clock.GetUtcNow().UtcDateTime,
        };
    }
}
