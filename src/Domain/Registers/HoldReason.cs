namespace Baoxue.Domain.Registers;

/// <summary>Why a load waits for a person (等待确认的原因), by the limits of <see cref="LoadHoldPolicy"/>.</summary>
public enum HoldReason
{
    /// <summary>Too many of the known records are not in the file (消失过多).</summary>
    Gone = 1,

    /// <summary>Too many of its rows were refused (拒收过多).</summary>
    Rejected = 2,

    /// <summary>It speaks of a day before that of the load in force (早于生效批次).</summary>
    BeforeInForce = 3,

    /// <summary>It speaks of a day long past (数据日期过早).</summary>
    LongPast = 4,
}
