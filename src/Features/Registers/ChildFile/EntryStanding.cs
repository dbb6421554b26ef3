namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Whether an entry of a child's timeline still stands (变动效力); one that does not is still shown.</summary>
public enum EntryStanding
{
    /// <summary>It stands (有效).</summary>
    Stands = 1,

    /// <summary>Another stands in its place (已更正).</summary>
    Corrected = 2,

    /// <summary>It was a mistake and nothing takes its place (已作废).</summary>
    Voided = 3,
}
