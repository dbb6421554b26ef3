using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>What a browser reads off the pages of the site.</summary>
internal static partial class Shown
{
    /// <summary>Status and body without what differs from one request to the next.</summary>
    public static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpClient browser, string address, CancellationToken ct)
    {
        using var answer = await browser.GetAsync(address, ct);
        return (answer.StatusCode, OfThisRequest().Replace(await answer.Content.ReadAsStringAsync(ct), ""));
    }

    /// <summary>All rows of a list over all its pages, as the last part of the links in them, and the number the list gives for itself.</summary>
    public static async Task<(List<string> Rows, int Count)> ListAsync(HttpClient browser, string address, CancellationToken ct)
    {
        var rows = new List<string>();
        int? count = null;
        for (var next = address; next is not null;)
        {
            using var answer = await browser.GetAsync(next, ct);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{next}: {answer.StatusCode}");
            var page = await Site.PageAsync(answer, ct);
            rows.AddRange(page.QuerySelectorAll("main td.main").Select(c => c.QuerySelector("a")?.GetAttribute("href")!.Split('/')[^1].Split('?')[0] ?? c.TextContent.Trim()));
            count ??= Number(page.QuerySelector(".pager-count")!.TextContent);
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return (rows, count!.Value);
    }

    /// <summary>The numbers of a table of places: row header, column title, number; a zero is no entry.</summary>
    public static Dictionary<(string Place, string Column), int> Cells(IDocument page, string table) => page.QuerySelectorAll($"[aria-label='{table}'] tbody tr")
        .SelectMany(row => row.QuerySelectorAll("td").Select(cell => (Place: row.QuerySelector("th")!.TextContent.Trim(), Column: cell.GetAttribute("data-label")!, Value: Number(cell.TextContent))))
        .Where(c => c.Value > 0).ToDictionary(c => (c.Place, c.Column), c => c.Value);

    public static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)).PadLeft(1, '0'), CultureInfo.InvariantCulture);

    // A form that another test posted as the same person leaves its notice to the next page, whichever that is.
    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor[^>]*-->|<div class=\"notice [^>]*>.*?<div class=\"notice-actions\">.*?</div>\\s*</div>", RegexOptions.Singleline)]
    private static partial Regex OfThisRequest();
}
