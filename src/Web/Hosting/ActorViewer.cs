using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Web.Layout;

namespace Baoxue.Web.Hosting;

/// <summary>Shows the actor of the request in the frame around the page, with the menu that the posts held allow.</summary>
internal sealed class ActorViewer(CurrentActor current, DistrictSettings district, TimeProvider clock) : IViewerSource
{
    private static readonly (Permission Permission, string Key)[] Entries =
    [
        (Permission.ListChildren, Menu.Children),
        (Permission.ReadLoads, Menu.Loads),
        (Permission.ReadComparisons, Menu.Comparison),
        (Permission.ReadReference, Menu.Organizations),
        (Permission.ManageAccounts, Menu.Accounts),
        (Permission.ReadReference, Menu.Calendar),
        (Permission.ReadReference, Menu.CodeTables),
        (Permission.ReadAudit, Menu.Audit),
        (Permission.ReadJobs, Menu.Jobs),
    ];

    public Task<Viewer?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var actor = current.Actor;
        if (actor.AccountId is null)
        {
            return Task.FromResult<Viewer?>(null);
        }

        var today = clock.Today;
        var menu = Entries.Where(e => actor.May(e.Permission)).Select(e => e.Key).Append(Menu.Home).Append(Menu.Help).ToHashSet();
        var year = Domain.Common.SchoolYear.Of(today);
        var term = today.Month is >= 2 and <= 8 ? "第二学期" : "第一学期";
        return Task.FromResult<Viewer?>(new Viewer(actor.Name, actor.Title, "谯城区控辍保学", $"{year}{term}", menu, district.IsDemo));
    }
}
