using System.Globalization;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Registers.SchoolAge;
using Baoxue.Web.Hosting;
using Baoxue.Web.Platform.Exports;
using Baoxue.Web.Progress;

namespace Baoxue.Web.Registers;

/// <summary>What the register pages need beside pages: uploads, live progress, files (登记端点).</summary>
public static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder app)
    {
        // The file is measured as it comes: a limit of the server would end the request before its name is read.
        app.MapPost(Links.Uploads, Upload.ReceiveAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute(), new MayAttribute(Permission.LoadRegisters))
            .DisableRateLimiting();
        app.MapGet(Links.Loads + "/{id:guid}/progress", ProgressAsync).WithMetadata(new MayAttribute(Permission.ReadLoads)).DisableRateLimiting();
        app.MapGet(Links.Loads + "/{id:guid}/errors", ErrorFileAsync).WithMetadata(new MayAttribute(Permission.LoadRegisters));
        app.MapGet(Links.Loads + "/templates/{source}", TemplateAsync).WithMetadata(new MayAttribute(Permission.LoadRegisters));
        app.MapExport(Links.Children, LedgerAddress.ExportOf);
        app.MapExport(Links.Loads, _ => new ExportLoads.Command(new ListLoads.Query()));
        app.MapExport(Links.RememberedHeaders, _ => new ExportRememberedHeaders.Command());
        app.MapExport(Links.SchoolAge, _ => new ExportSchoolAgeRules.Command());
        app.MapExport(Links.Loads + "/{id:guid}/changes", http => new ExportLoadChanges.Command(LoadOf(http), Loads.LoadChangesPage.KindOf(http.Request.Query["kind"])));
        app.MapExport(Links.Loads + "/{id:guid}/findings", http => new ExportLoadFindings.Command(
            new ListLoadFindings.Query(LoadOf(http), http.Request.Query["rule"].ToString() is { Length: > 0 } rule ? rule : null, RegisterWords.ConsequenceOf(http.Request.Query["only"]))));
    }

    private static Task<IResult> ProgressAsync(Guid id, HttpContext http, UseCases useCases, IHostApplicationLifetime lifetime, TimeProvider clock) =>
        ProgressAnswer.ForAsync(http, lifetime, clock, async ct =>
            await useCases.RunAsync(new GetLoad.Query(new RegisterLoadId(id)), ct) is { } answer
                ? new ProgressStep(
                    answer.Progress is { } progress ? ProgressStep.PercentOf(progress.Done, progress.Total) : null,
                    answer.Progress is { } going ? going.Stage ?? RegisterWords.Waiting : LoadWords.Of(answer.Load),
                    answer.Progress is null,
                    Links.Load(answer.Load.Id),
                    LoadWords.Of(answer.Load))
                : null);

    private static async Task<IResult> ErrorFileAsync(Guid id, UseCases useCases, CancellationToken ct) =>
        await useCases.RunAsync(new GetLoadErrorFile.Query(new RegisterLoadId(id)), ct) is { } file
            ? TypedResults.Stream(file.Content, LoadFile.ContentType, file.Name)
            : TypedResults.NotFound();

    private static async Task<IResult> TemplateAsync(string source, UseCases useCases, CancellationToken ct)
    {
        if (!Enum.TryParse<RegisterSource>(source, out var register) || !Enum.IsDefined(register))
        {
            return TypedResults.NotFound();
        }

        var file = await useCases.RunAsync(new GetLoadTemplate.Query(register), ct);
        return TypedResults.Stream(file.Content, LoadFile.ContentType, file.Name);
    }

    private static RegisterLoadId LoadOf(HttpContext http) => new(Guid.Parse((string)http.Request.RouteValues["id"]!));

    /// <summary>A day as forms send it, or null.</summary>
    internal static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
