namespace Baoxue.Domain.Platform.Calendars;

/// <summary>Which half of the school year (学期).</summary>
public enum Term
{
    /// <summary>From about 1 September (秋季学期).</summary>
    Autumn,

    /// <summary>From about the end of February (春季学期).</summary>
    Spring,
}
