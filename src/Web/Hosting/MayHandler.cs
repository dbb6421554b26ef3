using Baoxue.Features.Common;
using Microsoft.AspNetCore.Authorization;

namespace Baoxue.Web.Hosting;

/// <summary>Answers <see cref="MayAttribute"/> from what the actor may do at this request.</summary>
internal sealed class MayHandler(CurrentActor current) : AuthorizationHandler<MayAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayAttribute requirement)
    {
        if (current.Actor.May(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
