using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Baoxue.Domain.Registers;
using Baoxue.Testing;
using Baoxue.Web.Progress;
using Baoxue.Web.Tests.Authorization;

namespace Baoxue.Web.Tests.Registers;

/// <summary>What a registrar decides on a load, and what the page and the home page say of it before and after.</summary>
public sealed class LoadDecisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Withdrawing_without_a_reason_keeps_the_box_open_with_the_error_at_its_field(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);

        var refused = await PostAsync(site, $"/loads/{site.HouseholdLoad}", "withdraw", "");

        var field = refused.QuerySelector("details[open] input[name='Input.Reason']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal(new RegisterRefusals.ReasonMissing().Message, refused.QuerySelector($"#{field.GetAttribute("aria-describedby")!.Split(' ')[^1]}")!.TextContent.Trim());
    }

    [Theory, DatabaseData]
    public async Task A_load_being_withdrawn_shows_how_far_it_is_and_is_done_when_its_job_is(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var load = $"/loads/{site.HouseholdLoad}";

        await PostAsync(site, load, "withdraw", "文件拿错了");
        var withdrawing = await site.OpenAsync(load);
        var under = await StepAsync(site, load);
        var ended = await site.EndedAsync(load);
        var over = await StepAsync(site, load);

        Assert.Equal(("正在撤回", $"{load}/progress"), (State(withdrawing), withdrawing.QuerySelector("[data-progress-url]")?.GetAttribute("data-progress-url")));
        Assert.Equal((false, "正在撤回"), (under.Done, under.State));
        Assert.Equal(("已撤回", true), (State(ended), ended.QuerySelector("[data-progress-url]") is null));
        Assert.Equal((true, "已撤回"), (over.Done, over.State));
    }

    [Theory, DatabaseData]
    public async Task The_stream_of_a_load_tells_that_it_is_under_way_then_that_it_is_done_and_ends(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var load = $"/loads/{site.HouseholdLoad}";
        await PostAsync(site, load, "withdraw", "文件拿错了");
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{load}/progress") { Headers = { Accept = { new("text/event-stream") } } };

        using var answer = await site.Browser(Uploads.Registrar).SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, Ct);
        await using var events = SseParser.Create(await answer.Content.ReadAsStreamAsync(Ct), (_, data) => JsonSerializer.Deserialize<ProgressStep>(data, JsonSerializerOptions.Web)!).EnumerateAsync(Ct).GetAsyncEnumerator(Ct);
        Assert.True(await events.MoveNextAsync());
        var first = events.Current.Data;
        await site.EndedAsync(load);
        var last = first;
        while (await events.MoveNextAsync())
        {
            last = events.Current.Data;
        }

        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
        Assert.Equal((false, "正在撤回"), (first.Done, first.State));
        Assert.Equal((true, "已撤回"), (last.Done, last.State));
    }

    [Theory, DatabaseData]
    public async Task A_held_load_is_given_up_with_a_reason_that_is_shown_and_asked_for_at_its_own_field(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var half = Places.People.Where(p => p.IsInHouseholds && p.Number % 2 == 0).Select(p => p.HouseholdLine()).Prepend(Person.HouseholdHeader);
        var (load, message) = await site.UploadAsync(RegisterSource.Household, Encoding.UTF8.GetBytes(string.Join('\n', half)), "不全.csv");
        await site.EndedAsync(load ?? message!);

        var silent = await PostAsync(site, load!, "discard", " ");
        var still = State(await site.EndedAsync(load!));
        await PostAsync(site, load!, "discard", "只导出了一半村居");
        var given = await site.EndedAsync(load!);

        var field = Assert.Single(silent.QuerySelectorAll("details[open] input[aria-invalid=true]"));
        Assert.Equal("放弃理由", silent.QuerySelector($"label[for={field.Id}]")!.TextContent);
        Assert.Equal(field.Id, silent.QuerySelector("[role=alert] a")!.GetAttribute("data-field"));
        Assert.Equal(("等待确认", "已放弃"), (still, State(given)));
        Assert.Contains("理由：只导出了一半村居", given.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("DiscardLoad ok", await site.AuditedAsync(load!.Split('/')[^1]));
    }

    [Theory, DatabaseData]
    public async Task A_held_load_says_why_it_waits_and_takes_effect_with_a_reason_that_is_shown(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var half = Places.People.Where(p => p.IsInHouseholds && p.Number % 2 == 0).Select(p => p.HouseholdLine()).Prepend(Person.HouseholdHeader);
        var (load, message) = await site.UploadAsync(RegisterSource.Household, Encoding.UTF8.GetBytes(string.Join('\n', half)), "不全.csv");
        var held = await site.EndedAsync(load ?? message!);

        var silent = await PostAsync(site, load!, "accept", " ");
        await PostAsync(site, load!, "accept", "整村迁出，已与派出所核对");
        var accepted = await site.EndedAsync(load!);

        var reason = Assert.Single(held.QuerySelectorAll("[aria-label=等待确认] li"));
        Assert.Contains("在这份文件里没有，超过 5% 的上限", reason.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("数据日期", held.QuerySelector("[aria-label=等待确认]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(silent.QuerySelector("details[open] input[aria-invalid=true]"));
        Assert.Equal("现在生效", State(accepted));
        Assert.Contains(accepted.QuerySelectorAll("[aria-label=下一步] p"), p => p.TextContent.EndsWith("确认生效：整村迁出，已与派出所核对", StringComparison.Ordinal));
        Assert.Contains("AcceptLoad ok", await site.AuditedAsync(load!.Split('/')[^1]));
    }

    [Theory, DatabaseData]
    public async Task The_home_page_shows_the_whole_register_and_each_load_with_rows_to_mend(TestDatabase database)
    {
        await using var site = await PeopledSite.CreateAsync(database, Ct, Uploads.Registrar);
        var line = Places.People.First(p => p.School is not null).StudentLine();
        var rows = Places.People.Count(p => p.School is not null);

        await AddAsync(line, line);
        await AddAsync(line.Replace(",1班,", ",8班,", StringComparison.Ordinal));
        var home = await site.OpenAsync("/");

        var standing = home.QuerySelectorAll("[aria-label=登记册现状] tbody tr").Single(r => r.QuerySelector("[data-label=登记册]")!.TextContent.Trim() == "学籍");
        Assert.Equal($"{rows} 条", Cell("在册"));
        Assert.Equal("2026-09-01，其后增量 2 批，到 2026-09-01", Cell("数据日期"));
        Assert.Equal("1 行", Cell("拒收未改"));
        Assert.Equal("改正学籍第 2 批中被拒收、还没有改好的 1 行", Assert.Single(home.QuerySelectorAll("main ol a"), a => a.TextContent.Contains("被拒收", StringComparison.Ordinal)).TextContent);

        string Cell(string column) => standing.QuerySelector($"[data-label='{column}']")!.TextContent.Trim();

        async Task AddAsync(params string[] lines)
        {
            var path = Path.Combine(site.District.Directory, "增量.csv");
            await File.WriteAllLinesAsync(path, lines.Prepend(Person.StudentHeader), Ct);
            await site.District.LoadAsync(RegisterSource.Student, path, new DateOnly(2026, 9, 1), LoadMode.Increment);
        }
    }

    private static string State(IDocument page) => page.QuerySelector("h1 + *")!.TextContent.Trim();

    private static async Task<ProgressStep> StepAsync(PeopledSite site, string load) => (await site.Browser(Uploads.Registrar).GetFromJsonAsync<ProgressStep>($"{load}/progress", Ct))!;

    // What the page answers to the form, or an empty one when it leads on.
    private static async Task<IDocument> PostAsync(PeopledSite site, string load, string form, string reason)
    {
        using var fields = new FormUrlEncodedContent([new("_handler", form), new("Input.Reason", reason), new("__RequestVerificationToken", await PeopledSite.TokenAsync(site.Browser(Uploads.Registrar), Ct))]);
        using var answer = await site.Browser(Uploads.Registrar).PostAsync(load, fields, Ct);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{form}: {answer.StatusCode}");
        return await Site.PageAsync(answer, Ct);
    }
}
