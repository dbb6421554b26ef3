namespace Baoxue.Domain.Common;

/// <summary>A typed identifier (标识), stored as its bare <see cref="Guid"/> of version 7.</summary>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
