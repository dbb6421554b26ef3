namespace Baoxue.Domain.Platform.Rosters;

/// <summary>Which clauses of 谯政办秘〔2024〕5号 name a body, and how (条款点名).</summary>
/// <param name="Lead">Named as leading body (牵头责任单位).</param>
/// <param name="Cooperate">Named as cooperating body (配合责任单位).</param>
/// <param name="Text">Named in the text alone, with no duty listed (仅见正文).</param>
public sealed record ClauseNaming(IReadOnlyList<int> Lead, IReadOnlyList<int> Cooperate, IReadOnlyList<int> Text)
{
    /// <summary>The notice has clauses (一) to (十九).</summary>
    public const int LastClause = 19;

    public bool HasDutyIn(int clause) => Lead.Contains(clause) || Cooperate.Contains(clause);

    internal IEnumerable<int> All => Lead.Concat(Cooperate).Concat(Text);
}
