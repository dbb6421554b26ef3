using Baoxue.Data.Common;
using Baoxue.Domain.Platform;

namespace Baoxue.Features.Common;

/// <summary>The actor of this unit of work. Naming the actor also narrows what the database shows.</summary>
public sealed class CurrentActor(ActorScope scope)
{
    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>Everything from here on is done by, and seen through the eyes of, this actor.</summary>
    public void Become(Actor actor, IReadOnlyList<Guid>? referredChildIds = null)
    {
        Actor = actor;
        scope.LookAs(actor.Scope, referredChildIds, actor.May(Permission.ReadRestrictedLists));
    }
}
