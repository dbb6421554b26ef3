namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>How far the correction of a register has come (移交进度).</summary>
public enum TicketPhase
{
    /// <summary>Not handed over (未移交).</summary>
    NotAsked = 1,

    /// <summary>Handed over, without an answer (待回复).</summary>
    Asked = 2,

    /// <summary>Answered; the register does not say so yet (已回复，待更新).</summary>
    Answered = 3,
}
