using Baoxue.Domain.Platform;
using Baoxue.Features.Common;

namespace Baoxue.Features.Platform.Exports;

/// <summary>The one way in which use cases find exports: those of whoever asks.</summary>
internal static class OwnExports
{
    public static IQueryable<Export> OwnedBy(this IQueryable<Export> exports, Actor actor)
    {
        var owner = actor.AccountId;
        return exports.Where(e => e.OwnerId == owner);
    }
}
