namespace Baoxue.Simulator.World;

/// <summary>Which living parents work away from a child who stays (留守儿童).</summary>
public enum LeftBehind
{
    None,

    /// <summary>One parent is away (单亲留守).</summary>
    OneParent,

    /// <summary>Both parents are away (双亲留守).</summary>
    BothParents,
}
