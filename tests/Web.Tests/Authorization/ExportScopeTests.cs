using System.Net;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Baoxue.Testing;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>A file taken out holds the children of the posts and no other, and whoever may only read takes nothing out.</summary>
public sealed class ExportScopeTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task An_exported_ledger_holds_the_children_of_the_posts_and_no_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var expected = seat.May(Permission.ExportChildren) ? Places.People.Where(seat.Sees).Select(p => p.School is null ? p.HouseholdName : p.Name).Order(StringComparer.Ordinal).ToList() : null;

            Assert.Equal((seat.UserName, Line(expected)), (seat.UserName, Line(await NamesAsync(site, seat, "/children/export"))));
        }, s => s.May(Permission.ListChildren));
    }

    [Theory, DatabaseData]
    public async Task An_exported_list_of_differences_holds_those_of_the_posts_and_no_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var expected = seat.May(Permission.ExportChildren) ? Places.People.Where(p => p.School is null && seat.SeesDifferenceOf(p)).Select(p => p.HouseholdName).Order(StringComparer.Ordinal).ToList() : null;

            Assert.Equal((seat.UserName, Line(expected)), (seat.UserName, Line(await NamesAsync(site, seat, $"/comparisons/{site.Run}/findings/export?kind={DifferenceCategory.HouseholdOnly}"))));
        }, s => s.May(Permission.ListDifferences));
    }

    // Null when no file came.
    private static async Task<List<string>?> NamesAsync(PeopledSite site, Seat seat, string address)
    {
        using var fields = new FormUrlEncodedContent([new("purpose", "Checking"), new("__RequestVerificationToken", await PeopledSite.TokenAsync(site.Browser(seat), Ct))]);
        using var answer = await site.Browser(seat).PostAsync(address, fields, Ct);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return null;
        }

        Assert.Equal((seat.UserName, ExportFile.ContentType), (seat.UserName, answer.Content.Headers.ContentType?.MediaType));
        using var table = TableReader.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Ct)), "导出.xlsx", TableLimits.Default);
        int? column = null;
        var names = new List<string>();
        while (table.Read())
        {
            if (column is { } name)
            {
                names.Add(table.GetText(name));
            }
            else if (Enumerable.Range(0, table.FieldCount).Select(table.GetText).ToList().IndexOf("姓名") is >= 0 and var found)
            {
                column = found;
            }
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static string Line(IEnumerable<string>? names) => names is null ? "no file" : string.Join(' ', names);
}
