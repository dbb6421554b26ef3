using System.Globalization;
using System.Net;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Registers;

public sealed class UploadTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_with_endless_form_fields_is_refused()
    {
        using var browser = await RegistrarAsync();

        Assert.Contains(new RegisterRefusals.NoFileChosen().Message, await PostAsync(browser, fields: 20), StringComparison.Ordinal);
        Assert.Contains(new RegisterRefusals.UploadUnreadable().Message, await PostAsync(browser, fields: 21), StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(HttpClient browser, int fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var field in Enumerable.Range(0, fields))
        {
            form.Add(new StringContent("1"), $"field{field.ToString(CultureInfo.InvariantCulture)}");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Links.Uploads) { Content = form };
        request.Headers.Add("RequestVerificationToken", "none");
        using var answer = await browser.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var read = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return read.RootElement.GetProperty("message").GetString()!;
    }

    private async Task<HttpClient> RegistrarAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
        var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
        Assert.True((await useCases.RunAsync(new LoadReference.Command(), Ct)).IsOk);
        Assert.True((await useCases.RunAsync(new SeedDistrict.Command(), Ct)).IsOk);
        var bureau = (await useCases.RunAsync(new ListOrganizations.Query(Search: "教育局"), Ct)).First(o => o.Kind == OrganizationKind.EducationBureau);
        var account = (await useCases.RunAsync(new CreateAccount.Command("wu.liu", "测试人员"), Ct)).Value;
        var post = (await useCases.RunAsync(new CreatePost.Command(bureau.Id, "经办人", Role.BureauRegistrar), Ct)).Value;
        Assert.True((await useCases.RunAsync(new AppointHolder.Command(post, null, account.AccountId, new DateOnly(2026, 1, 1)), Ct)).IsOk);
        await using var system = site.Services.CreateAsyncScope();
        system.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        await system.ServiceProvider.GetRequiredService<DistrictDb>().Accounts.Where(a => a.Id == account.AccountId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.MustChangePassword, false).SetProperty(a => a.PasswordChangedAt, site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), Ct);
        return (await site.SignInAsync("wu.liu", account.FirstPassword, Ct)).Browser;
    }
}
