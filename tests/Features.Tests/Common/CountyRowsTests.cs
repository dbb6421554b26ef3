using Baoxue.Data.Platform;
using Baoxue.Domain.Platform;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Baoxue.Features.Tests.Common;

public sealed class CountyRowsTests
{
    private const string County = "DivisionCode";

    // Each with the reason why it belongs to no county.
    private static readonly Dictionary<Type, string> OfNoCounty = new()
    {
        [typeof(Account)] = "A person may answer for more than one county; the posts carry it.",
        [typeof(SignInSession)] = "Of an account.",
        [typeof(ProtectionKey)] = "Of the installation.",
        [typeof(Schedule)] = "Of the installation.",
        [typeof(ReferenceItem)] = "Code tables and calendars are the same everywhere; no key leads from them to a county.",
    };

    [Theory, DatabaseData]
    public async Task Every_row_says_of_which_county_it_is(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var without = await district.AsSystemAsync(db => Task.FromResult(Entities(db).Where(e => e.FindProperty(County) is null && !OfNoCounty.ContainsKey(e.ClrType)).Select(e => e.ClrType.Name).ToList()));

        Assert.Empty(without);
    }

    [Theory, DatabaseData]
    public async Task What_is_unique_is_unique_within_a_county(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var across = await district.AsSystemAsync(db => Task.FromResult(
            Entities(db).Where(e => e.FindProperty(County) is not null)
                .SelectMany(e => e.GetIndexes().Where(i => i.IsUnique && i.Properties.All(p => p.Name != County)).Select(i => $"{e.ClrType.Name}: {string.Join(", ", i.Properties.Select(p => p.Name))}"))
                .ToList()));

        Assert.Empty(across);
    }

    private static IEnumerable<IEntityType> Entities(DbContext db) => db.Model.GetEntityTypes().Where(e => e.ClrType.Namespace!.StartsWith("Baoxue.", StringComparison.Ordinal) && !e.IsOwned());
}
