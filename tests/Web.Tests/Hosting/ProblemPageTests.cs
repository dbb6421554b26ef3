using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Baoxue.Domain.Platform;

namespace Baoxue.Web.Tests.Hosting;

public sealed class ProblemPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_with_an_outdated_token_is_answered_with_a_page_that_says_what_to_do()
    {
        using var browser = await SignedInAsync("feng.yi");

        using var answer = await browser.PostAsync("/account/password", new FormUrlEncodedContent([new("_handler", "change-password"), new("__RequestVerificationToken", "CfDJ8x")]), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, "请求不完整"), (answer.StatusCode, await HeadingAsync(answer)));
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_answered_with_the_same_page()
    {
        using var browser = await SignedInAsync("feng.er");
        using var stranger = site.Browser();
        foreach (var (one, address) in new[] { (browser, "/account/password"), (stranger, "/sign-in") })
        {
            using var half = new StringContent("--half\r\nContent-Disposition: form-data; name=\"Input.Old\"\r\n\r\nab", Encoding.UTF8);
            half.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=half");

            using var answer = await one.PostAsync(address, half, Ct);

            Assert.Equal((HttpStatusCode.BadRequest, "请求不完整"), (answer.StatusCode, await HeadingAsync(answer)));
        }
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_answered_with_a_page_that_says_so()
    {
        var directory = Directory.CreateTempSubdirectory("baoxue-long-");
        await using (var listening = new Site(new Dictionary<string, string> { ["Data"] = directory.FullName, ["District"] = "small" }, listens: true))
        {
            using var stranger = listening.Browser();
            stranger.DefaultRequestHeaders.Accept.ParseAdd("text/html");

            using var answer = await stranger.GetAsync($"/sign-in?q={new string('x', 20_000)}", Ct);

            Assert.Equal((HttpStatusCode.RequestUriTooLong, "网址太长"), (answer.StatusCode, await HeadingAsync(answer)));
        }

        directory.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/problem/999", HttpStatusCode.NotFound, "没有这一页，或您不能查看")]
    [InlineData("/problem/418", HttpStatusCode.NotFound, "没有这一页，或您不能查看")]
    [InlineData("/problem/429", HttpStatusCode.OK, "操作太频繁")]
    public async Task A_number_that_no_answer_has_is_a_page_there_is_not(string address, HttpStatusCode status, string heading)
    {
        using var stranger = site.Browser();

        using var answer = await stranger.GetAsync(address, Ct);

        Assert.Equal((status, heading), (answer.StatusCode, await HeadingAsync(answer)));
    }

    private static async Task<string?> HeadingAsync(HttpResponseMessage answer) => (await Site.PageAsync(answer, Ct)).QuerySelector("h1")?.TextContent.Trim();

    private async Task<HttpClient> SignedInAsync(string userName) =>
        (await site.SignInAsync(userName, await site.AccountAsync(userName, Role.BureauRegistrar, Ct), Ct)).Browser;
}
