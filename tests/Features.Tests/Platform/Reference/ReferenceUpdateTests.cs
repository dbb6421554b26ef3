using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Platform.Hosting;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Tests.Cli;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform.Reference;

/// <summary>A new version of the program that brings one more year gives it to districts that are installed already.</summary>
public sealed class ReferenceUpdateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_year_that_comes_with_a_new_version_is_loaded_at_the_next_start(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await ForgetAsync(district);
        Assert.Equal(2025, await LastYearAsync(district));

        var first = await DistrictHost.UpdateReferenceAsync(district.Services, Ct);
        var lines = await LinesAsync(district);
        var again = await DistrictHost.UpdateReferenceAsync(district.Services, Ct);

        Assert.Equal((1, 0), (first.Value.Added, again.Value.Added));
        Assert.Equal(2026, await LastYearAsync(district));
        Assert.Equal(lines, await LinesAsync(district));
    }

    [Theory, DatabaseData]
    public async Task A_district_that_is_not_installed_yet_stays_empty(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var updated = await DistrictHost.UpdateReferenceAsync(district.Services, Ct);

        Assert.Equal(new LoadReference.Loaded(0, 0), updated.Value);
        Assert.Equal(0, await LinesAsync(district));
    }

    [Theory, DatabaseData]
    public async Task Migrating_loads_the_year_and_so_does_its_own_verb(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        await ForgetAsync(district);
        var migrated = await district.CommandAsync("db", "migrate");
        await ForgetAsync(district);
        var loaded = await district.CommandAsync("reference", "load", "--json");
        var again = await district.CommandAsync("db", "migrate", "--json");

        Assert.Equal((0, ""), (migrated.ExitCode, migrated.Errors));
        Assert.Contains("新增 1 项", migrated.Output, StringComparison.Ordinal);
        Assert.Contains("\"added\":1", loaded.Output, StringComparison.Ordinal);
        Assert.Contains("\"added\":0", again.Output, StringComparison.Ordinal);
        Assert.Equal(2026, await LastYearAsync(district));
    }

    // As a version left it that did not have the last year yet.
    private static Task<int> ForgetAsync(TestDistrict district) =>
        district.AsSystemAsync(db => db.ReferenceItems.Where(i => i.Kind == "office-calendar" && i.Name == "2026").ExecuteDeleteAsync(Ct));

    private static async Task<int> LastYearAsync(TestDistrict district) =>
        (await district.RunAsync(Actors.SystemAdministrator, new GetCalendar.Query())).Value.Office.Years[^1].Year;

    private static Task<int> LinesAsync(TestDistrict district) => district.AsSystemAsync(db => db.AuditRows.CountAsync(Ct));
}
