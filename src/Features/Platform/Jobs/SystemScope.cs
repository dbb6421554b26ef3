using Baoxue.Data.Common;
using Baoxue.Features.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Jobs;

/// <summary>A unit of work in which the system reads and writes what users may not, past row security, on behalf of whoever asked.</summary>
internal static class SystemScope
{
    public static AsyncServiceScope Open(IServiceScopeFactory scopes, Actor onBehalfOf)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(onBehalfOf);
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAsSystem();
        return scope;
    }
}
