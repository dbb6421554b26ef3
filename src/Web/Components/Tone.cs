namespace Baoxue.Web.Components;

/// <summary>What a tag, tile or notice says by its color; the words always say it too (状态色).</summary>
public enum Tone
{
    /// <summary>Nothing to notice.</summary>
    Neutral,

    /// <summary>Someone is to act: blue.</summary>
    Action,

    /// <summary>Due soon: amber.</summary>
    Soon,

    /// <summary>Overdue or harm: red, and only for these.</summary>
    Harm,

    /// <summary>As it should be: green.</summary>
    Good,

    /// <summary>Finished or closed: grey.</summary>
    Done,
}
