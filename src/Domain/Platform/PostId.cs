using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>Identifies a post (职务) inside this installation.</summary>
public readonly record struct PostId(Guid Value) : IEntityId<PostId>
{
    public static PostId From(Guid value) => new(value);
}
