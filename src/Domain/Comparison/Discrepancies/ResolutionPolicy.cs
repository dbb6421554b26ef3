using System.Collections.Frozen;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>
/// Who looks into which difference, how long it may take, what may turn out and which proof it needs (核查规则集), clauses 14 and
/// 15. It is data; what nobody has confirmed carries 待确认.
/// </summary>
public sealed class ResolutionPolicy
{
    private readonly FrozenDictionary<DifferenceCategory, ResolutionRule> _rules;

    private readonly FrozenDictionary<Corrector, DeadlineRule> _corrections;

    private ResolutionPolicy(ResolutionPolicyFile file, SourceMark mark, IEnumerable<(Corrector Corrector, DeadlineRule Term)> corrections, IEnumerable<ResolutionRule> rules)
    {
        (Version, Source, Mark) = (file.Version, file.Source, mark);
        _corrections = corrections.ToFrozenDictionary(c => c.Corrector, c => c.Term);
        _rules = rules.ToFrozenDictionary(r => r.Category);
    }

    public string Version { get; }

    public string Source { get; }

    public SourceMark Mark { get; }

    public ResolutionRule this[DifferenceCategory category] => _rules[category];

    /// <summary>How long an office has to correct its register and answer, from the day it was asked.</summary>
    public DeadlineRule CorrectionTerm(Corrector corrector) => _corrections[corrector];

    /// <summary>Every rule, in the order of the categories.</summary>
    public IEnumerable<ResolutionRule> Rules => _rules.Values.OrderBy(r => r.Category);

    /// <summary>Believes a file, or refuses it by the name of what is wrong: a kind left out or given twice, a word or term that is none, a code given twice.</summary>
    public static Result<ResolutionPolicy> Of(ResolutionPolicyFile file)
    {
        if (!SourceMarks.TryParse(file.Mark, out var mark))
        {
            return new CodeRefusals.MarkUnknown(file.Name, file.Mark);
        }

        if (string.IsNullOrWhiteSpace(file.Source))
        {
            return new CodeRefusals.SourceMissing(file.Name);
        }

        var corrections = new List<(Corrector Corrector, DeadlineRule Term)>();
        foreach (var entry in file.Corrections)
        {
            if (!Words.Read(entry.Corrector, out Corrector corrector) || !IsTerm(entry.Days, entry.DayKind, out var days))
            {
                return new DiscrepancyRefusals.RuleWordUnknown(entry.Corrector, $"{entry.Days}、{entry.DayKind}");
            }

            corrections.Add((corrector, new DeadlineRule(entry.Days, days)));
        }

        foreach (var corrector in Enum.GetValues<Corrector>().Where(c => corrections.Count(w => w.Corrector == c) != (c == Corrector.None ? 0 : 1)))
        {
            return new DiscrepancyRefusals.CorrectionUnclear(corrector.ToString());
        }

        var rules = new List<ResolutionRule>();
        foreach (var entry in file.Rules)
        {
            var rule = RuleOf(entry);
            if (rule.Refusal is { } refused)
            {
                return refused;
            }

            rules.Add(rule.Value);
        }

        if (rules.GroupBy(r => r.Category).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new DiscrepancyRefusals.RuleRepeated(twice.Key.ToString());
        }

        return Enum.GetValues<DifferenceCategory>().Except(rules.Select(r => r.Category)).ToList() is [var missing, ..]
            ? new DiscrepancyRefusals.RuleMissing(missing.ToString())
            : new ResolutionPolicy(file, mark, corrections, rules);
    }

    private static Result<ResolutionRule> RuleOf(ResolutionPolicyFile.RuleEntry entry)
    {
        if (!Words.Read(entry.Category, out DifferenceCategory category) || !Words.Read(entry.Lead, out ResolverLine lead) || !Words.Read(entry.Effect, out CountEffect effect) || !IsTerm(entry.Days, entry.DayKind, out var days))
        {
            return new DiscrepancyRefusals.RuleWordUnknown(entry.Code, $"{entry.Category}、{entry.Lead}、{entry.Effect}、{entry.Days}、{entry.DayKind}");
        }

        var outcomes = new List<ResolutionOutcome>();
        foreach (var written in entry.Outcomes)
        {
            var outcome = OutcomeOf(written);
            if (outcome.Refusal is { } refused)
            {
                return refused;
            }

            if (outcomes.Exists(o => o.Code == written.Code))
            {
                return new DiscrepancyRefusals.RuleRepeated(written.Code);
            }

            outcomes.Add(outcome.Value);
        }

        return outcomes.Count == 0
            ? new CodeRefusals.NothingListed(entry.Code)
            : new ResolutionRule(category, entry.Code, lead, entry.Helpers, new DeadlineRule(entry.Days, days), effect, outcomes);
    }

    private static Result<ResolutionOutcome> OutcomeOf(ResolutionPolicyFile.OutcomeEntry entry)
    {
        var needs = ProofNeeds.None;
        foreach (var word in entry.Needs ?? [])
        {
            if (!Words.Read(word, out ProofNeeds need))
            {
                return new DiscrepancyRefusals.RuleWordUnknown(entry.Code, word);
            }

            needs |= need;
        }

        var corrector = Corrector.None;
        var verdict = PairVerdict.None;
        if (!Words.Read(entry.Effect, out CountEffect effect) || (entry.Verdict is { } said && !Words.Read(said, out verdict)) || (entry.Corrector is { } who && !Words.Read(who, out corrector)))
        {
            return new DiscrepancyRefusals.RuleWordUnknown(entry.Code, $"{entry.Effect}、{entry.Verdict}、{entry.Corrector}");
        }

        return string.IsNullOrWhiteSpace(entry.Code) || entry.Code.Length > Discrepancy.LongestOutcome || string.IsNullOrWhiteSpace(entry.Name)
            ? new DiscrepancyRefusals.RuleWordUnknown(entry.Code, entry.Name)
            : new ResolutionOutcome(entry.Code, entry.Name, entry.Proof)
            {
                Verdict = verdict,
                Needs = needs,
                Effect = effect,
                Settles = entry.Settles,
                EndsWithSemester = entry.EndsWithSemester,
                NeedsSecondReader = entry.SecondReader,
                AllowsBatch = entry.Batch,
                Corrector = corrector,
            };
    }

    // Terms of offices are natural or working days.
    private static bool IsTerm(int days, string word, out DayKind kind) => Words.Read(word, out kind) && days is >= 1 and <= DeadlineRule.MostDays && kind is not (DayKind.Month or DayKind.School);
}
