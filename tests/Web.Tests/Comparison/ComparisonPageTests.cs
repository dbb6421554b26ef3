using Baoxue.Domain.Comparison;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Baoxue.Web.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Comparison;

public sealed class ComparisonPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task What_a_run_of_an_older_edition_did_not_count_is_not_said_to_be_nobody(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var counts = await site.District.AsSystemAsync(db => db.ComparisonRuns.AsNoTracking().Where(r => r.Id == new ComparisonRunId(site.Run)).Select(r => r.Counts).SingleAsync(Ct));
        var counted = await WithoutNumberAsync(site);

        await site.District.AsSystemAsync(db => db.Database.ExecuteSqlAsync($"UPDATE comparison_run SET counts_households_without_id = NULL, counts_students_without_id = NULL", Ct));

        Assert.Equal($"适龄户籍 {counts.HouseholdsWithoutId} 条，学籍 {counts.StudentsWithoutId} 条", counted);
        Assert.Equal("适龄户籍 — 条，学籍 — 条", await WithoutNumberAsync(site));
    }

    private static async Task<string> WithoutNumberAsync(PeopledSite site) =>
        (await site.OpenAsync($"/comparisons/{site.Run}")).QuerySelectorAll("dt").Single(t => t.TextContent == "没有有效身份证号").NextElementSibling!.TextContent.Trim();
}
