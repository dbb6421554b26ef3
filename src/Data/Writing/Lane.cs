namespace Baoxue.Data.Writing;

/// <summary>Which queue a write waits in (写入通道).</summary>
public enum Lane
{
    /// <summary>Somebody waits for the answer; always first.</summary>
    Interactive,

    /// <summary>A chunk of a long load, short by itself; goes when nobody waits.</summary>
    Bulk,
}
