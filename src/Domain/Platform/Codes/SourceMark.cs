namespace Baoxue.Domain.Platform.Codes;

/// <summary>Whether a rule or value kept as reference was confirmed (确认标记) by the bureau or a published source.</summary>
public enum SourceMark
{
    /// <summary>Read in the named source (已确认).</summary>
    Confirmed,

    /// <summary>Assumed until the bureau confirms it, and shown as such (待确认).</summary>
    Unconfirmed,
}
