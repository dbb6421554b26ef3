using Baoxue.Web.Layout;

namespace Baoxue.Web.Dev;

/// <summary>A viewer who may open everything, to look at the frame before anyone can sign in (样例用户).</summary>
public sealed class SampleViewer : IViewerSource
{
    public Task<Viewer?> FindAsync(HttpContext http, CancellationToken ct) => Task.FromResult<Viewer?>(new(
        "张建国",
        "区教育局学籍管理员",
        "谯城区教育局",
        "2026—2027 学年第一学期",
        Menu.Sections.SelectMany(section => section.Entries).Select(entry => entry.Key).ToHashSet(),
        IsDemo: true));
}
