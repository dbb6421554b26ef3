using System.Net;
using System.Security.Cryptography;
using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Platform;

public sealed class ExportTests(RunningSites sites) : IClassFixture<RunningSites>
{
    private const string Password = "Baoxue-2026-ok";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_foreign_file_and_a_missing_one_get_the_same_answer(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (owner, ownerId) = await SignedInAsync(site, "zhao.liu");
        var (stranger, _) = await SignedInAsync(site, "qian.qi");
        var id = await ReadyAsync(site, ownerId);

        var own = await owner.GetAsync($"/exports/{id}/file", Ct);
        var foreign = await stranger.GetAsync($"/exports/{id}/file", Ct);
        var missing = await stranger.GetAsync($"/exports/{Guid.CreateVersion7()}/file", Ct);
        var progress = await stranger.GetAsync($"/exports/{id}/progress", Ct);

        Assert.Equal((HttpStatusCode.OK, "workbook"), (own.StatusCode, await own.Content.ReadAsStringAsync(Ct)));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode, progress.StatusCode));
        Assert.Equal(await TextAsync(missing), await TextAsync(foreign));
    }

    [Theory, DatabaseData]
    public async Task What_was_put_in_the_place_of_a_file_is_not_given_out(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (owner, ownerId) = await SignedInAsync(site, "wu.shiyi");
        var id = await ReadyAsync(site, ownerId);
        foreach (var path in Directory.GetFiles(site.Services.GetRequiredService<DistrictSettings>().ExportDirectory))
        {
            await File.WriteAllTextAsync(path, "another workbook", Ct);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/exports/{id}/file", Ct)).StatusCode);
    }

    [Theory, DatabaseData]
    public async Task My_exports_show_mine_and_let_me_delete_them(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (owner, ownerId) = await SignedInAsync(site, "sun.ba");
        var (stranger, _) = await SignedInAsync(site, "li.jiu");
        var id = await ReadyAsync(site, ownerId);

        var foreign = await RunningSite.PageAsync(await stranger.GetAsync("/exports", Ct), Ct);
        var page = await RunningSite.PageAsync(await owner.GetAsync("/exports", Ct), Ct);
        var delete = page.QuerySelectorAll("form[method=post]").Single(f => f.TextContent.Contains("删除", StringComparison.Ordinal));
        var answer = await owner.PostAsync("/exports", new FormUrlEncodedContent(Fields(delete).Append(new("id", id.ToString()))), Ct);
        var after = await owner.GetAsync($"/exports/{id}/file", Ct);

        Assert.Null(foreign.QuerySelector($"a[href='/exports/{id}/file']"));
        Assert.NotNull(page.QuerySelector($"a[href='/exports/{id}/file']"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (answer.StatusCode, after.StatusCode));
    }

    [Theory, DatabaseData]
    public async Task A_short_list_comes_as_a_file_by_the_button_of_its_page_and_by_nothing_else(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var (browser, _) = await SignedInAsync(site, "zhou.shi");
        var page = await RunningSite.PageAsync(await browser.GetAsync("/admin/organizations?q=镇", Ct), Ct);
        var form = page.QuerySelectorAll("form[method=post]").Single(f => f.GetAttribute("action")!.Contains("/export", StringComparison.Ordinal));

        var file = await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(Fields(form).Append(new("purpose", "Administration"))), Ct);
        var forged = await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([]), Ct);

        Assert.Equal((HttpStatusCode.OK, ExportFile.ContentType), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("机构-", file.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(AngleSharp.Dom.IElement form) =>
        form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

    private static async Task<string?> TextAsync(HttpResponseMessage answer) => (await RunningSite.PageAsync(answer, Ct)).QuerySelector("main")?.TextContent;

    // Puts a finished export there, as its job leaves it.
    private static async Task<Guid> ReadyAsync(RunningSite site, Guid owner)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var settings = scope.ServiceProvider.GetRequiredService<DistrictSettings>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().Now;
        var export = new Export
        {
            Id = new ExportId(Guid.CreateVersion7()),
            DivisionCode = settings.DivisionCode,
            OwnerId = owner,
            OwnerName = "测试人员",
            List = "ExportChildren",
            Name = "儿童台账",
            Words = "全部",
            Request = [],
            FileName = $"{Guid.CreateVersion7():N}.xlsx",
            CreatedAt = now,
            ExpiresAt = now.AddDays(1),
        };
        export.Finish(ExportState.Ready, 3, 8, "", DataScope.WholeDistrict, false, now);
        db.Exports.Add(export);
        await db.SaveChangesAsync(Ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(Path.Combine(settings.ExportDirectory, export.FileName));
        await scope.ServiceProvider.GetRequiredService<FileVault>().SealAsync(new MemoryStream("workbook"u8.ToArray()), file, export.Id.Value, hash, long.MaxValue, Ct);
        return export.Id.Value;
    }

    private static async Task<(HttpClient Browser, Guid Account)> SignedInAsync(RunningSite site, string userName)
    {
        var account = await AccountAsync(site, userName);
        var (browser, answer) = await site.SignInAsync(userName, Password, Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (browser, account);
    }

    private static async Task<Guid> AccountAsync(RunningSite site, string userName)
    {
        CreateAccount.Created account;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.Operator("test"));
            var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
            Assert.True((await useCases.RunAsync(new LoadReference.Command(), Ct)).IsOk);
            Assert.True((await useCases.RunAsync(new SeedDistrict.Command(), Ct)).IsOk);
            var bureau = (await useCases.RunAsync(new ListOrganizations.Query(Search: "教育局"), Ct)).First(o => o.Kind == OrganizationKind.EducationBureau);
            account = (await useCases.RunAsync(new CreateAccount.Command(userName, "测试人员"), Ct)).Value;
            var post = (await useCases.RunAsync(new CreatePost.Command(bureau.Id, $"经办人{userName}", Role.BureauRegistrar), Ct)).Value;
            Assert.True((await useCases.RunAsync(new AppointHolder.Command(post, null, account.AccountId, new DateOnly(2026, 1, 1)), Ct)).IsOk);
        }

        await using var own = site.Services.CreateAsyncScope();
        await own.ServiceProvider.GetRequiredService<ActorDirectory>().BecomeAsync(account.AccountId, null, Ct);
        Assert.Null((await own.ServiceProvider.GetRequiredService<PasswordChange>().RunAsync(account.FirstPassword, Password, Ct)).Problem);
        return account.AccountId;
    }
}
