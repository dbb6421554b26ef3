using Baoxue.Domain.Comparison.Discrepancies;

namespace Baoxue.Domain.Tests.Comparison.Discrepancies;

public sealed class CorrectionTicketTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly ResolutionOutcome ForPolice = new("P", "户籍有误", "户口簿") { Settles = false, Corrector = Corrector.PublicSecurity };
    private static readonly DiscrepancyDecision Decided = Matters.Decision(1, settles: false);
    private static readonly DiscrepancyDecision Asked = Matters.Decision(2, DecisionKind.HandedOver, Decided.Id, on: Today);
    private static readonly DiscrepancyDecision Answered = Matters.Decision(3, DecisionKind.Answered, Asked.Id, on: Today.AddDays(9));

    [Fact]
    public void A_ticket_begins_with_handing_over_and_ends_with_the_answer_and_the_matter_is_followed_on()
    {
        var asked = Standing(Decided, Asked);
        Assert.Equal((DiscrepancyState.Tracked, Today, null), (asked.State, asked.Ticket!.HandedOverOn, asked.Ticket.AnsweredOn));

        var answered = Standing(Decided, Asked, Answered);
        Assert.Equal((DiscrepancyState.Tracked, Today.AddDays(9)), (answered.State, answered.Ticket!.AnsweredOn));
    }

    [Fact]
    public void Asked_again_it_waits_again()
    {
        var again = Standing(Decided, Asked, Answered, Matters.Decision(4, DecisionKind.HandedOver, Decided.Id, on: Today.AddDays(20)));

        Assert.Equal((Today.AddDays(20), null), (again.Ticket!.HandedOverOn, again.Ticket.AnsweredOn));
    }

    [Fact]
    public void A_decision_taken_back_takes_its_ticket_with_it()
    {
        var withdrawn = Matters.Decision(3, DecisionKind.Withdrawn, Decided.Id);

        Assert.Null(Standing(Decided, Asked, withdrawn).Ticket);
        Assert.Null(Standing(Decided, Asked, withdrawn, Matters.Decision(4, settles: false)).Ticket);
    }

    [Fact]
    public void Only_what_an_office_has_to_correct_is_handed_over_and_only_once_at_a_time()
    {
        Assert.IsType<DiscrepancyRefusals.NothingToCorrect>(DecisionRules.ObjectionToHandingOver(Matters.Of(), ForPolice, Today));
        Assert.IsType<DiscrepancyRefusals.NothingToCorrect>(DecisionRules.ObjectionToHandingOver(Tracked(), ForPolice with { Corrector = Corrector.None }, Today));
        Assert.Null(DecisionRules.ObjectionToHandingOver(Tracked(), ForPolice, Today));
        Assert.IsType<DiscrepancyRefusals.AwaitsAnswer>(DecisionRules.ObjectionToHandingOver(Tracked(Asked), ForPolice, Today));
        Assert.Null(DecisionRules.ObjectionToHandingOver(Tracked(Asked, Answered), ForPolice, Today));
    }

    [Fact]
    public void An_answer_stands_on_a_paper_and_answers_something()
    {
        Assert.IsType<DiscrepancyRefusals.NothingAsked>(DecisionRules.ObjectionToAnswer(Tracked(), new("已更正", "第 3 号"), Today));
        Assert.IsType<DiscrepancyRefusals.AnswerWithoutPaper>(DecisionRules.ObjectionToAnswer(Tracked(Asked), new("已更正"), Today));
        Assert.Null(DecisionRules.ObjectionToAnswer(Tracked(Asked), new("已更正", "第 3 号"), Today));
        Assert.IsType<DiscrepancyRefusals.NothingAsked>(DecisionRules.ObjectionToAnswer(Tracked(Asked, Answered), new("已更正", "第 3 号"), Today));
    }

    private static DiscrepancyStanding Standing(params DiscrepancyDecision[] decisions) => DiscrepancyStanding.Of(decisions, Matters.Basis, null, isFound: true);

    private static Discrepancy Tracked(params DiscrepancyDecision[] further)
    {
        var matter = Matters.Of();
        matter.Stand(Standing([Decided, .. further]));
        return matter;
    }
}
