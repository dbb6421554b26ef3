using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Web.Comparison.Discrepancies;
using Baoxue.Web.Hosting;
using Baoxue.Web.Platform.Exports;
using Baoxue.Web.Progress;

namespace Baoxue.Web.Comparison;

/// <summary>What the comparison pages need beside pages: live progress, exports (比对端点).</summary>
public static class ComparisonEndpoints
{
    public static void MapComparison(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Comparison + "/{id:guid}/progress", ProgressAsync).WithMetadata(new MayAttribute(Permission.ReadComparisons)).DisableRateLimiting();
        app.MapExport(Links.Comparison, _ => new ExportComparisonRuns.Command());
        app.MapExport(Links.Comparison + "/{id:guid}", http => new ExportComparisonCounts.Command(RunOf(http)));
        app.MapExport(Links.Comparison + "/{id:guid}/findings", http => new ExportComparisonFindings.Command(FindingsAddress.QueryOf(RunOf(http), http.Request.Query)));
        app.MapExport(Links.Discrepancies, http => new ExportDiscrepancies.Command(DiscrepancyAddress.FilterOf(http.Request.Query)));
    }

    private static ComparisonRunId RunOf(HttpContext http) => new(Guid.Parse((string)http.Request.RouteValues["id"]!));

    private static Task<IResult> ProgressAsync(Guid id, HttpContext http, UseCases useCases, IHostApplicationLifetime lifetime, TimeProvider clock) =>
        ProgressAnswer.ForAsync(http, lifetime, clock, ct => StepAsync(new ComparisonRunId(id), useCases, ct));

    private static async Task<ProgressStep?> StepAsync(ComparisonRunId id, UseCases useCases, CancellationToken ct) =>
        await useCases.RunAsync(new GetComparisonRun.Query(id), ct) is { } answer
            ? new ProgressStep(null, Text(answer), answer.Run.State != ComparisonState.Running || answer.Progress?.Failure is not null, Links.ComparisonRun(id))
            : null;

    /// <summary>What goes on, in the user's words.</summary>
    public static string Text(GetComparisonRun.Answer answer) =>
        answer.Progress is { Failure: { } failure } ? failure : answer.Progress?.Stage ?? "正在排队，马上开始";
}
