using System.Reflection;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Platform.Exports;
using Baoxue.Features.Platform.Jobs;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Web.Components;
using Baoxue.Web.Hosting;
using Baoxue.Web.Layout;
using Baoxue.Web.Progress;
using Baoxue.Web.Registers;
using Microsoft.AspNetCore.Antiforgery;

namespace Baoxue.Web.Platform.Exports;

/// <summary>What exports need beside pages: asking for one, its progress, its file (导出端点).</summary>
public static class ExportEndpoints
{
    /// <summary>The field of the form that says what for.</summary>
    public const string PurposeField = "purpose";

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Exports + "/{id:guid}/progress", ProgressAsync).WithMetadata(new MayAttribute(Permission.BeSignedIn)).DisableRateLimiting();
        app.MapGet(Links.Exports + "/{id:guid}/file", FileAsync).WithMetadata(new MayAttribute(Permission.BeSignedIn));
        app.MapExport(Links.Organizations, http => new ExportOrganizations.Command(new ListOrganizations.Query(null, http.Request.Query["q"], RegisterEndpoints.DayOf(http.Request.Query["on"]))));
        app.MapExport(Links.LeadingGroup, http => new ExportPostHolders.Command(new ListPostHolders.Query(DayOrToday(http), OnlyGroup: true)));
        app.MapExport(Links.PostHolders, http => new ExportPostHolders.Command(new ListPostHolders.Query(DayOrToday(http), Search: http.Request.Query["q"])));
        app.MapExport(Links.Calendar, _ => new ExportSemesters.Command());
        app.MapExport(Links.SchoolSemesters, _ => new ExportSchoolSemesters.Command());
        app.MapExport(Links.SchoolDays, _ => new ExportSchoolDays.Command());
        app.MapExport(Links.Jobs, _ => new ExportJobs.Command());
        app.MapExport(Links.CodeTables, _ => new ExportCodeTables.Command());
        app.MapExport(Links.CodeTables + "/{Name}", http => new ExportCodeTable.Command((string)http.Request.RouteValues["Name"]!));
        app.MapExport(Links.Accounts, http => new ExportAccounts.Command(new ListAccounts.Query(http.Request.Query["q"])));
        app.MapExport(Links.Audit, http => new ExportAuditRows.Command(new ListAuditRows.Query(http.Request.Query["who"], http.Request.Query["act"], http.Request.Query["subject"], DayOf(http))));
    }

    /// <summary>Lets the list at an address be exported as it is filtered there; null when the address cannot be understood any more.</summary>
    public static void MapExport<TCommand>(this IEndpointRouteBuilder app, string page, Func<HttpContext, TCommand?> command) where TCommand : class, ICommand<ExportAnswer> =>
        app.MapPost(page + Links.ExportSuffix, (HttpContext http, IAntiforgery antiforgery, UseCases useCases, CurrentActor current, Flashes flashes) => AskAsync(http, command, antiforgery, useCases, current, flashes))
            .WithMetadata(new MayAttribute(typeof(TCommand).GetCustomAttribute<RequiresAttribute>()!.Permission));

    private static async Task<IResult> AskAsync(HttpContext http, Func<HttpContext, ICommand<ExportAnswer>?> command, IAntiforgery antiforgery, UseCases useCases, CurrentActor current, Flashes flashes)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return TypedResults.BadRequest();
        }

        var page = http.Request.Path.Value![..^Links.ExportSuffix.Length] + http.Request.QueryString;
        if (command(http) is not { } asked)
        {
            flashes.Leave(http, new Flash("查找内容已过期，没有导出。请重新查询后再导出。", Tone.Harm));
            return TypedResults.LocalRedirect(page);
        }

        current.Become(current.Actor with { ExportPurpose = await PurposeAsync(http) });
        var result = await useCases.RunAsync(asked, http.RequestAborted);
        if (!result.IsOk)
        {
            flashes.Leave(http, new Flash(result.Refusal!.Message, Tone.Harm));
            return TypedResults.LocalRedirect(page);
        }

        return result.Value is { Content: { } content, FileName: var name }
            ? TypedResults.File(content, ExportFile.ContentType, name)
            : TypedResults.LocalRedirect(Links.Exports);
    }

    private static Task<IResult> ProgressAsync(Guid id, HttpContext http, UseCases useCases, IHostApplicationLifetime lifetime, TimeProvider clock) =>
        ProgressAnswer.ForAsync(http, lifetime, clock, async ct =>
            (await useCases.RunAsync(new ListMyExports.Query(new ExportId(id)), ct)) is [var row]
                ? new ProgressStep(ExportWords.PercentOf(row), ExportWords.ProgressOf(row), !ExportWords.IsUnderWay(row), Links.Exports)
                : null);

    private static async Task<IResult> FileAsync(Guid id, UseCases useCases, CancellationToken ct)
    {
        var result = await useCases.RunAsync(new DownloadExport.Command(new ExportId(id)), ct);
        return result.IsOk ? TypedResults.Stream(result.Value.Content, ExportFile.ContentType, result.Value.Name) : TypedResults.NotFound();
    }

    private static async Task<ExportPurpose?> PurposeAsync(HttpContext http) =>
        Enum.TryParse<ExportPurpose>((await http.Request.ReadFormAsync(http.RequestAborted))[PurposeField], out var purpose) && Enum.IsDefined(purpose) ? purpose : null;

    private static DateOnly DayOrToday(HttpContext http) => DayOf(http) ?? http.RequestServices.GetRequiredService<TimeProvider>().Today;

    private static DateOnly? DayOf(HttpContext http) => RegisterEndpoints.DayOf(http.Request.Query["on"]);
}
