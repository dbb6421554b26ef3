using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Web.Layout;

namespace Baoxue.Web.Hosting;

/// <summary>The actor as the frame around a page shows them (当前用户).</summary>
internal sealed class ActorViewer(CurrentActor current, UseCases useCases, DistrictSettings district) : IViewerSource
{
    private static readonly (string Key, Permission Needed)[] Entries =
    [
        (Menu.Home, Permission.BeSignedIn),
        (Menu.Exports, Permission.BeSignedIn),
        (Menu.Children, Permission.ListChildren),
        (Menu.Loads, Permission.ReadLoads),
        (Menu.Comparison, Permission.ReadComparisons),
        (Menu.Discrepancies, Permission.ListDifferences),
        (Menu.Organizations, Permission.ReadReference),
        (Menu.Accounts, Permission.ManageAccounts),
        (Menu.Calendar, Permission.ReadReference),
        (Menu.CodeTables, Permission.ReadReference),
        (Menu.Audit, Permission.ReadAudit),
        (Menu.Jobs, Permission.ReadJobs),
        (Menu.Help, Permission.BeSignedIn),
    ];

    public async Task<Viewer?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var actor = current.Actor;
        if (actor.AccountId is null)
        {
            return null;
        }

        var term = actor.May(Permission.ReadReference) ? await useCases.RunAsync(new GetTerm.Query(), ct) : null;
        return new Viewer(
            actor.Name,
            actor.Title,
            actor.Organization,
            term,
            Entries.Where(e => actor.May(e.Needed)).Select(e => e.Key).ToHashSet(),
            district.IsDemo);
    }
}
