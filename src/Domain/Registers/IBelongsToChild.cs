namespace Baoxue.Domain.Registers;

/// <summary>A stored thing that may be seen by whoever may see its child (随儿童可见).</summary>
public interface IBelongsToChild
{
    ChildId ChildId { get; }
}
