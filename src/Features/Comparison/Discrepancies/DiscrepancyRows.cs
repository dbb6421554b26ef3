using Baoxue.Data;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>What pages and files show of some discrepancies (核查事项的行): terms, names of places, and what they turned out to be.</summary>
internal sealed class DiscrepancyRows(DistrictDb db, DiscrepancyList list, CurrentActor current, TimeProvider clock)
{
    public async Task<List<ListDiscrepancies.Row>> ReadAsync(IReadOnlyList<Discrepancy> shown, CancellationToken ct)
    {
        var policy = await list.PolicyAsync(ct);
        var paths = shown.SelectMany(d => new[] { d.DomicileTownship, d.School }).OfType<string>().Distinct().ToList();
        var names = (await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path) && o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct))
            .DistinctBy(n => n.Path).ToDictionary(n => n.Path, n => n.Name);
        var ids = shown.Select(d => d.ChildId).OfType<ChildId>().Distinct().ToList();
        var seen = ids.Count == 0 ? [] : (await db.Children.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        var rows = new List<ListDiscrepancies.Row>(shown.Count);
        foreach (var d in shown)
        {
            var term = await list.TermAsync(d.Category, d.OpenSince(clock.Today), ct);
            var rule = policy[d.Category];
            DateOnly? dueOn = term.IsOk ? term.Value.EndsOn : null;
            rows.Add(new(
                d.Id,
                d.Number,
                d.Version,
                d.Category,
                d.ChildId is { } child && seen.Contains(child) ? child : null,
                d.Name,
                d.Sex,
                d.BirthOn,
                d.StateOn(clock.Today),
                d.Outcome is { } code ? rule.Outcome(code)?.Name ?? code : null,
                d.ValidUntil,
                d.FoundOn,
                dueOn,
                DecisionRules.IsOpen(d.StateOn(clock.Today)) && dueOn < clock.Today,
                d.MatchedBy,
                d.Standing,
                d.Bits is { } bits ? PairEvidence.ProbabilityOf(bits) : null,
                d.Fields,
                NameOf(d.DomicileTownship),
                NameOf(d.School),
                Leads.Of(current.Actor.Scope, rule.Lead, d),
                await list.CorrectionAsync(d, ct)));
        }

        return rows;

        string? NameOf(string? path) => path is null ? null : names.GetValueOrDefault(path);
    }
}
