using System.Linq.Expressions;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>The discrepancies a list is asked for, with their terms; pages, files and the next one to look at alike ask here (核查事项名单).</summary>
internal sealed class DiscrepancyList(DistrictDb db, ResolutionSource policies, CalendarSource calendars, TimeProvider clock)
{
    private readonly Dictionary<(DifferenceCategory, DateOnly), Result<Deadline>> _terms = [];
    private ResolutionPolicy? _policy;
    private Result<DistrictCalendar>? _calendar;

    public async Task<ResolutionPolicy> PolicyAsync(CancellationToken ct) => _policy ??= await policies.GetAsync(ct);

    /// <summary>By when a matter has to be looked into; refused where the calendar does not reach so far.</summary>
    public async Task<Result<Deadline>> TermAsync(DifferenceCategory category, DateOnly foundOn, CancellationToken ct)
    {
        if (_terms.TryGetValue((category, foundOn), out var known))
        {
            return known;
        }

        var calendar = _calendar ??= await calendars.GetAsync(ct);
        var policy = await PolicyAsync(ct);
        return _terms[(category, foundOn)] = calendar.Refusal is { } missing ? missing : calendar.Value.DeadlineFrom(foundOn, policy[category].Term);
    }

    /// <summary>Who has to correct a register because of what was decided; null where nobody has.</summary>
    public async Task<ListDiscrepancies.Correction?> CorrectionAsync(Discrepancy matter, CancellationToken ct)
    {
        var policy = await PolicyAsync(ct);
        var awaitsPaper = matter is { State: DiscrepancyState.Gone, HandedOverOn: not null };
        if ((matter.StateOn(clock.Today) != DiscrepancyState.Tracked && !awaitsPaper) || policy[matter.Category].Outcome(matter.Outcome) is not { Corrector: not Corrector.None and var by })
        {
            return null;
        }

        var calendar = _calendar ??= await calendars.GetAsync(ct);
        var due = matter.HandedOverOn is { } asked && calendar.IsOk && calendar.Value.DeadlineFrom(asked, policy.CorrectionTerm(by)) is { IsOk: true, Value.EndsOn: var end } ? end : default(DateOnly?);
        return new(by, matter.HandedOverOn, due, matter.AnsweredOn);
    }

    public async Task<IQueryable<Discrepancy>> WantedAsync(DiscrepancyFilter filter, CancellationToken ct)
    {
        var wanted = db.Discrepancies.Where(InPhase(filter.Phase, clock.Today));
        if (filter.Category is { } category)
        {
            wanted = wanted.Where(d => d.Category == category);
        }

        if (filter.Township is not null)
        {
            var township = filter.Township.Length == 0 ? null : filter.Township;
            wanted = wanted.Where(d => d.DomicileTownship == township);
        }

        if (filter.School is not null)
        {
            var school = filter.School.Length == 0 ? null : filter.School;
            wanted = wanted.Where(d => d.School == school);
        }

        if (filter.WithCandidate)
        {
            wanted = wanted.Where(d => (d.Category == DifferenceCategory.HouseholdOnly || d.Category == DifferenceCategory.StudentOnly) && d.PairBasis != null);
        }

        var codes = await CodesAsync(filter, ct);
        wanted = codes is null ? wanted : wanted.Where(d => codes.Contains(d.Outcome!));
        wanted = filter.Ticket is { } ticket ? wanted.Where(At(ticket)) : wanted;
        return filter.OverdueOnly ? await OverdueAsync(wanted, ct) : wanted;
    }

    /// <summary>The oldest first, those of one day as they were found.</summary>
    public static IQueryable<Discrepancy> After(IQueryable<Discrepancy> wanted, Discrepancy? last) => (last is null
            ? wanted
            : wanted.Where(d => d.FoundOn > last.FoundOn || (d.FoundOn == last.FoundOn && d.Number > last.Number)))
        .OrderBy(d => d.FoundOn).ThenBy(d => d.Number);

    /// <summary>The same backwards.</summary>
    public static IQueryable<Discrepancy> Before(IQueryable<Discrepancy> wanted, Discrepancy first) => wanted
        .Where(d => d.FoundOn < first.FoundOn || (d.FoundOn == first.FoundOn && d.Number < first.Number))
        .OrderByDescending(d => d.FoundOn).ThenByDescending(d => d.Number);

    /// <summary>What is in a phase on a day; see <see cref="Discrepancy.StateOn"/>.</summary>
    public static Expression<Func<Discrepancy, bool>> InPhase(DiscrepancyPhase phase, DateOnly today) => phase switch
    {
        DiscrepancyPhase.ToDo => d => d.State == DiscrepancyState.Open || d.State == DiscrepancyState.NeedsEvidence
            || ((d.State == DiscrepancyState.Settled || d.State == DiscrepancyState.Tracked) && d.ValidUntil < today),
        DiscrepancyPhase.Second => d => d.State == DiscrepancyState.AwaitsSecond,
        DiscrepancyPhase.Tracked => d => d.State == DiscrepancyState.Tracked && (d.ValidUntil == null || d.ValidUntil >= today),
        DiscrepancyPhase.Settled => d => d.State == DiscrepancyState.Settled && (d.ValidUntil == null || d.ValidUntil >= today),
        DiscrepancyPhase.Gone => d => d.State == DiscrepancyState.Gone,
    };

    private static Expression<Func<Discrepancy, bool>> At(TicketPhase ticket) => ticket switch
    {
        TicketPhase.NotAsked => d => d.HandedOverOn == null,
        TicketPhase.Asked => d => d.HandedOverOn != null && d.AnsweredOn == null,
        TicketPhase.Answered => d => d.AnsweredOn != null,
    };

    // An outcome, who has to correct something because of it, and whether anybody has, each narrow what is found.
    private async Task<List<string>?> CodesAsync(DiscrepancyFilter filter, CancellationToken ct) => filter is { Outcome: null, Corrector: null, Ticket: null } ? null
        : [.. (await PolicyAsync(ct)).Rules.SelectMany(r => r.Outcomes)
            .Where(o => (filter.Outcome is null || o.Code == filter.Outcome) && (filter.Corrector is null ? filter.Ticket is null || o.Corrector != Corrector.None : o.Corrector == filter.Corrector))
            .Select(o => o.Code)];

    // A term is counted, not kept: of each kind all that were found up to some day are overdue.
    private async Task<IQueryable<Discrepancy>> OverdueAsync(IQueryable<Discrepancy> wanted, CancellationToken ct)
    {
        // Of a proof that has run out the term began then.
        wanted = wanted.Where(d => d.ValidUntil == null);
        var days = await wanted.Select(d => new { d.Category, d.FoundOn }).Distinct().ToListAsync(ct);
        var latest = new Dictionary<DifferenceCategory, DateOnly>();
        foreach (var day in days)
        {
            if (await TermAsync(day.Category, day.FoundOn, ct) is { IsOk: true, Value.EndsOn: var end } && end < clock.Today && latest.GetValueOrDefault(day.Category) < day.FoundOn)
            {
                latest[day.Category] = day.FoundOn;
            }
        }

        var parts = latest.Select(l => wanted.Where(d => d.Category == l.Key && d.FoundOn <= l.Value)).ToList();
        return parts.Count == 0 ? wanted.Where(d => false) : parts.Aggregate((all, part) => all.Concat(part));
    }
}
