using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>The addresses of the running site, read from the site itself.</summary>
internal static class Walk
{
    /// <summary>Addresses behind which this site has nothing: no row was refused, no export was made.</summary>
    private static readonly HashSet<string> Empty =
    [
        "/dev/components", "/loads/{id:guid}/errors", "/exports/{id:guid}/progress", "/exports/{id:guid}/file",
    ];

    /// <summary>Method and pattern of every endpoint but the files of the build.</summary>
    public static IReadOnlyList<(string Method, string Route)> Routes(PeopledSite site) =>
    [
        .. site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"]).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'))))
            .Where(r => !IsFile(r.Item2)).Distinct(),
    ];

    /// <summary>An address of the pattern that leads to something the seat may see, where there is such a thing.</summary>
    public static string Fill(PeopledSite site, Seat seat, string route) => route
        .Replace("{Id:guid}", IdOf(site, seat, route).ToString(), StringComparison.OrdinalIgnoreCase)
        .Replace("{Event:guid}", site.Events.GetValueOrDefault(ChildOf(seat)).ToString(), StringComparison.Ordinal)
        .Replace("{Code:int}", "404", StringComparison.Ordinal)
        .Replace("{Name}", route.StartsWith("/help", StringComparison.Ordinal) ? "start" : "Sex", StringComparison.Ordinal)
        .Replace("{source}", "Student", StringComparison.Ordinal)
        + (route == "/children/{Id:guid}" ? "?why=Ledger" : "");

    /// <summary>The address at which a form is shown.</summary>
    public static string Fill(PeopledSite site, Seat seat, RouteTable.Form form) =>
        form.IsOfHeldLoad ? $"/loads/{site.HeldLoad}" : form.IsOfWaitingMatter ? $"/discrepancies/{site.WaitingMatter}" : form.IsOfTrackedMatter ? $"/discrepancies/{(form.Name == "answer" ? site.AskedMatter : site.TrackedMatter)}" : Fill(site, seat, form.Page) + form.Query;

    /// <summary>Whether the seat may see what <see cref="Fill(PeopledSite, Seat, string)"/> leads to; the page of components is there for developers only, and nobody has exported anything.</summary>
    public static bool LeadsToSomething(Seat seat, string route) =>
        !Empty.Contains(route) && (!route.StartsWith("/children/{", StringComparison.Ordinal) || Places.People.Any(seat.Sees))
            && (!route.StartsWith("/discrepancies/{", StringComparison.Ordinal) || Places.People.Any(p => IsMatter(p) && seat.SeesDifferenceOf(p)));

    /// <summary>Does something as every seat, several at a time; each seat has a browser of its own.</summary>
    public static Task ForEachSeatAsync(Func<Seat, Task> act, Func<Seat, bool>? which = null) => Parallel.ForEachAsync(
        Seat.All.Where(which ?? (_ => true)),
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
        async (seat, _) => await act(seat));

    private static Guid IdOf(PeopledSite site, Seat seat, string route) => route.Split('/')[1..] switch
    {
        ["children", ..] => site.Children[ChildOf(seat)],
        ["loads", "new", ..] => site.WaitingUpload,
        ["loads", ..] => site.StudentLoad,
        ["comparisons", ..] => site.Run,
        ["discrepancies", ..] => site.Matters.GetValueOrDefault(Places.People.FirstOrDefault(p => IsMatter(p) && seat.SeesDifferenceOf(p)) ?? Places.People[0]),
        ["admin", "organizations", ..] => site.Bodies[Places.Bureau].Id.Value,
        ["admin", "accounts", ..] => site.AccountOf("nopost"),
        _ => Guid.Empty,
    };

    private static Person ChildOf(Seat seat) => Places.People.FirstOrDefault(seat.Sees) ?? Places.People[0];

    private static bool IsMatter(Person person) => person.School is null || !person.IsInHouseholds || person.IsRenamed;

    private static bool IsFile(string route) => route.Contains("_framework", StringComparison.Ordinal) || route.Contains('*') || Path.HasExtension(route);
}
