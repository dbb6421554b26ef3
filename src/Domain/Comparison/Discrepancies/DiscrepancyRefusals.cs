using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>The refusals that looking into differences can give (拒绝原因).</summary>
public static class DiscrepancyRefusals
{
    public sealed record RuleMissing(string Category) : Refusal($"核查规则文件缺少“{Category}”。");

    public sealed record RuleRepeated(string Code) : Refusal($"核查规则文件中“{Code}”出现了两次。");

    public sealed record RuleWordUnknown(string Code, string Words) : Refusal($"核查规则“{Code}”里的写法不对：{Words}。");

    /// <summary>The kind of difference knows no such outcome (结论不适用).</summary>
    public sealed record OutcomeUnknown() : Refusal("这一类差异没有这个结论，请重新选择。");

    /// <summary>Two records are needed for it (缺少另一册的记录).</summary>
    public sealed record NoPair() : Refusal("没有可以认定的另一册记录，不能选“同一人”或“不是同一人”。");

    public sealed record ReasonMissing() : Refusal("请写明核查情况。");

    public sealed record ProofMissing(string Outcome, IReadOnlyList<string> Missing) : Refusal($"认定为“{Outcome}”还需要填写：{string.Join('、', Missing)}。");

    /// <summary>Proof ends with the semester, and no semester of today is entered (没有学期).</summary>
    public sealed record NoSemester() : Refusal("这类证明一学期有效；今天不在已录入的学期之内（放假期间，或者本学期还没有录入），不能认定。");

    /// <summary>There is nothing open to decide (没有可认定的事项).</summary>
    public sealed record NotOpen(string State) : Refusal($"这一事项现在是“{State}”，不能再认定。需要改正的，请先撤回原来的认定。");

    public sealed record NothingToConfirm() : Refusal("这一事项没有等待复核的认定。");

    /// <summary>Four eyes are those of two people (复核人不能是认定人).</summary>
    public sealed record OwnDecision() : Refusal("复核人不能是原认定人，请由另一人复核。");

    public sealed record NothingToWithdraw() : Refusal("没有可以撤回的认定。");

    /// <summary>Somebody else's decision is taken back only by who may confirm (不是本人的认定).</summary>
    public sealed record NotOwnDecision() : Refusal("只有原认定人或者有复核权限的人可以撤回这次认定。");

    /// <summary>The records changed or somebody was quicker (已变化).</summary>
    public sealed record Moved() : Refusal("这一事项刚刚有了变化，请看过最新情况再认定。");

    public sealed record NotLead(string Lead) : Refusal($"这一类差异由{Lead}牵头核查，您可以查看，不能认定。");

    public sealed record NotInBatch(string Outcome) : Refusal($"“{Outcome}”要逐人认定，不能成批办理。");

    /// <summary>Only what some office has to correct is handed over (无需更正).</summary>
    public sealed record NothingToCorrect() : Refusal("这一事项没有需要单位更正的认定，不能移交。请先认定。");

    /// <summary>The office was asked and has not answered (已移交).</summary>
    public sealed record AwaitsAnswer() : Refusal("已经移交，正在等待回复；收到回复后仍未更正的，可以再次移交。");

    public sealed record NothingAsked() : Refusal("这一事项没有等待回复的移交。");

    public sealed record AnswerWithoutPaper() : Refusal("请填写回复的文号或存放处。");

    /// <summary>An office has no term in the file, or two (更正期限).</summary>
    public sealed record CorrectionUnclear(string Corrector) : Refusal($"核查规则文件中，更正单位“{Corrector}”的期限必须正好写一次。");

    public sealed record BatchSize(int Most) : Refusal($"一次选择 1 到 {Most} 项。");
}
