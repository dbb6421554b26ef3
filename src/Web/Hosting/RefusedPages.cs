using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;
using Baoxue.Web.Layout;

namespace Baoxue.Web.Hosting;

/// <summary>
/// Writes down who was turned away at which page or endpoint (越权打开留痕), as refused use cases are. A stranger is led to the door
/// instead and leaves nothing.
/// </summary>
internal static class RefusedPages
{
    public static Task WriteDownAsync(HttpContext http) =>
        http.RequestServices.GetRequiredService<AuditLog>().AppendAloneAsync(AuditWords.OpenPage, NoteOf(http), nameof(PlatformRefusals.NotAllowed), http.RequestAborted);

    // The pattern and not the address: what is typed into an address may be anything. Of its values only identifiers are kept.
    private static AuditNote NoteOf(HttpContext http) => new(
        AuditWords.Page,
        http.GetEndpoint() is RouteEndpoint { RoutePattern: { RawText: { } pattern } } ? '/' + pattern.TrimStart('/') : null,
        new { Section = SectionOf(http.Request.Path), Ids = http.Request.RouteValues.Values.OfType<string>().Where(v => Guid.TryParse(v, out _)).ToList() });

    private static string? SectionOf(PathString path) =>
        Menu.Sections.SelectMany(s => s.Entries).FirstOrDefault(e => e.Href != Links.Home && path.StartsWithSegments(e.Href))?.Text;
}
