namespace Baoxue.Web.Layout;

/// <summary>Finds the viewer of a request, or null when nobody is signed in (当前用户来源).</summary>
public interface IViewerSource
{
    Task<Viewer?> FindAsync(HttpContext http, CancellationToken ct);
}
