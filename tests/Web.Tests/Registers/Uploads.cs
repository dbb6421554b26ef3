using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Registers;

/// <summary>Sends files the way the script of the upload page does, and looks at what came of them.</summary>
internal static class Uploads
{
    public const string Registrar = "registrar";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    extension(PeopledSite site)
    {
        /// <summary>Uploads a file and gives the address it leads to, or what the page says instead.</summary>
        public async Task<(string? Href, string? Message)> UploadAsync(RegisterSource source, byte[] bytes, string name, Action<HttpRequestMessage>? also = null)
        {
            var browser = site.Browser(Registrar);
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileNameStar = name };
            using var form = new MultipartFormDataContent
            {
                { new StringContent(source.ToString()), "source" }, { new StringContent(nameof(LoadMode.Full)), "mode" },
                { new StringContent("2026-09-02"), "asOf" }, file,
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, Links.Uploads) { Content = form };
            request.Headers.Add("RequestVerificationToken", await PeopledSite.TokenAsync(browser, Ct));
            also?.Invoke(request);
            using var answer = await browser.SendAsync(request, Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity, $"{name}: {answer.StatusCode}");
            using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
            return answer.StatusCode == HttpStatusCode.Accepted
                ? (read.RootElement.GetProperty("href").GetString(), null)
                : (null, read.RootElement.GetProperty("message").GetString());
        }

        /// <summary>The page of a load once its job has ended.</summary>
        public async Task<IDocument> EndedAsync(string href)
        {
            await site.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Ct);
            return await site.OpenAsync(href);
        }

        public async Task<IDocument> OpenAsync(string href)
        {
            using var answer = await site.Browser(Registrar).GetAsync(href, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{href}: {answer.StatusCode}");
            return await Site.PageAsync(answer, Ct);
        }

        /// <summary>Presses the button of a form on a page, by the name of the form, with the reason it asks for.</summary>
        public async Task PressAsync(string href, string form, string reason)
        {
            using var fields = new FormUrlEncodedContent([new("_handler", form), new("Input.Reason", reason), new("__RequestVerificationToken", await PeopledSite.TokenAsync(site.Browser(Registrar), Ct))]);
            using var answer = await site.Browser(Registrar).PostAsync(href, fields, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{href} {form}: {answer.StatusCode}");
        }

        /// <summary>What readers of the registers see, and what it was derived to: every child, event, record and the loads in force.</summary>
        public Task<string> SeenAsync() => site.District.AsSystemAsync(async db => JsonSerializer.Serialize(new
        {
            InForce = await db.RegisterStates.OrderBy(s => s.Source).Select(s => new { s.Source, s.PublishedSequence }).ToListAsync(Ct),
            Children = await db.Children.AsNoTracking().OrderBy(c => c.Id).ToListAsync(Ct),
            Events = await db.EnrollmentEvents.CountAsync(Ct),
            Students = await db.StudentRecords.OrderBy(r => r.Id).Select(r => new { r.Id, r.FromSequence, r.ToSequence, r.RowHash }).ToListAsync(Ct),
            Households = await db.HouseholdRecords.OrderBy(r => r.Id).Select(r => new { r.Id, r.FromSequence, r.ToSequence, r.RowHash }).ToListAsync(Ct),
        }));

        /// <summary>What the audit log says was done with a load or said of a file, the newest last.</summary>
        public Task<List<string>> AuditedAsync(string text) => site.District.AsSystemAsync(db => db.AuditRows
            .Where(r => r.Subject!.Contains(text) || r.Details!.Contains(text)).OrderBy(r => r.Sequence).Select(r => r.Action + " " + r.Outcome).ToListAsync(Ct));
    }
}
