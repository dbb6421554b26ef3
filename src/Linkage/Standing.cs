namespace Baoxue.Linkage;

/// <summary>What may be made of a link (可信程度).</summary>
public enum Standing
{
    /// <summary>The same person; nobody needs to look.</summary>
    Certain,

    /// <summary>A person should look at it, whichever side of the threshold it is on.</summary>
    Review,

    /// <summary>The best that was found, and no more likely than anybody: never to be called the same.</summary>
    Weak,
}
