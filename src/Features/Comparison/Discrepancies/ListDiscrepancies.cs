using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Discrepancies;

/// <summary>The workbench (核查工作台): discrepancies in scope, those longest open first, fifty at a time, with how many there are in each phase.</summary>
public static class ListDiscrepancies
{
    /// <param name="Filter">Which.</param>
    /// <param name="After">The last one of the page before.</param>
    /// <param name="Before">The first one of the page after.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Query(DiscrepancyFilter Filter, DiscrepancyId? After = null, DiscrepancyId? Before = null) : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("Discrepancy", Details: new { Filter });
    }

    /// <param name="Rows">At most fifty.</param>
    /// <param name="Total">How many the filter finds.</param>
    /// <param name="Previous">Where the page before ends, if there is one.</param>
    /// <param name="Next">Where the page after begins, if there is one.</param>
    /// <param name="ByPhase">How many there are in each phase, of the kind and place the filter asks for.</param>
    /// <param name="ByCategory">How many of each kind there are in the phase and place the filter asks for.</param>
    /// <param name="Townships">The townships with any in the phase and of the kind the filter asks for.</param>
    /// <param name="Schools">The same of schools.</param>
    /// <param name="Policy">The rules that hold.</param>
    /// <param name="CarriedAt">When a comparison last brought them up to date; null before the first.</param>
    public sealed record Answer(
        IReadOnlyList<Row> Rows, int Total, DiscrepancyId? Previous, DiscrepancyId? Next, IReadOnlyDictionary<DiscrepancyPhase, int> ByPhase,
        IReadOnlyDictionary<DifferenceCategory, int> ByCategory, IReadOnlyList<Place> Townships, IReadOnlyList<Place> Schools, ResolutionPolicy Policy, DateTime? CarriedAt);

    /// <summary>A township or school. An empty path stands for an unknown place.</summary>
    public sealed record Place(string Path, string Name, int Count);

    /// <param name="Id">The matter.</param>
    /// <param name="Number">By what people call it.</param>
    /// <param name="Version">What a command about it must have seen.</param>
    /// <param name="Category">The kind of difference.</param>
    /// <param name="ChildId">The child it is about; null when none is derived, or the reader may not see it.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Sex">The sex.</param>
    /// <param name="BirthOn">The birthday.</param>
    /// <param name="State">Where it stands today.</param>
    /// <param name="Outcome">What it turned out to be.</param>
    /// <param name="ValidUntil">The last day of its proof.</param>
    /// <param name="FoundOn">Since when it is found.</param>
    /// <param name="DueOn">By when it has to be looked into; null where the calendar does not reach so far.</param>
    /// <param name="IsOverdue">Whether that day is past.</param>
    /// <param name="MatchedBy">Why two records are taken for one person's.</param>
    /// <param name="Standing">What may be made of the pair.</param>
    /// <param name="Probability">How likely they are one person's, 0 to 1; null where nothing was weighed.</param>
    /// <param name="Fields">What they differ in.</param>
    /// <param name="Township">The township of the domicile.</param>
    /// <param name="School">The school of the student record.</param>
    /// <param name="IsLead">Whether the reader is to find out.</param>
    /// <param name="Correction">Who has to correct a register, and how far that has come; null where nobody has.</param>
    public sealed record Row(
        DiscrepancyId Id, int Number, int Version, DifferenceCategory Category, ChildId? ChildId, string Name, Sex Sex, DateOnly? BirthOn, DiscrepancyState State, string? Outcome, DateOnly? ValidUntil,
        DateOnly FoundOn, DateOnly? DueOn, bool IsOverdue, MatchedBy MatchedBy, PairStanding Standing, double? Probability, DifferingFields Fields, string? Township, string? School, bool IsLead, Correction? Correction = null);

    /// <param name="By">The office.</param>
    /// <param name="HandedOverOn">When it was asked.</param>
    /// <param name="AnswerDueOn">By when it has to answer; null before, and where the calendar does not reach so far.</param>
    /// <param name="AnsweredOn">When it answered.</param>
    public sealed record Correction(Corrector By, DateOnly? HandedOverOn, DateOnly? AnswerDueOn, DateOnly? AnsweredOn)
    {
        public TicketPhase Phase => AnsweredOn is not null ? TicketPhase.Answered : HandedOverOn is not null ? TicketPhase.Asked : TicketPhase.NotAsked;
    }

    internal sealed class Handler(DistrictDb db, DiscrepancyList list, DiscrepancyRows rows) : IQueryHandler<Query, Answer>
    {
        private const int PageSize = 50;
        private const string UnknownPlace = "地点不明";

        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var wanted = await list.WantedAsync(query.Filter, ct);
            var edge = query.Before ?? query.After;
            // A matter that was there a moment ago and is out of sight now: the list begins anew.
            var at = edge is { } id ? await db.Discrepancies.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) : null;
            var back = at is not null && query.Before is not null;
            var found = await (back ? DiscrepancyList.Before(wanted, at!) : DiscrepancyList.After(wanted, at)).AsNoTracking().Take(PageSize + 1).ToListAsync(ct);
            var more = found.Count > PageSize;
            var shown = found.Take(PageSize).OrderBy(d => d.FoundOn).ThenBy(d => d.Number).ToList();
            return new Answer(
                await rows.ReadAsync(shown, ct),
                await wanted.CountAsync(ct),
                shown.Count > 0 && (back ? more : at is not null) ? shown[0].Id : null,
                shown.Count > 0 && (back || more) ? shown[^1].Id : null,
                await ByPhaseAsync(query.Filter, ct),
                await ByCategoryAsync(query.Filter, ct),
                await PlacesAsync((await list.WantedAsync(query.Filter with { Township = null, School = null }, ct)).Select(d => d.DomicileTownship), ct),
                await PlacesAsync((await list.WantedAsync(query.Filter with { Township = null, School = null }, ct)).Select(d => d.School), ct),
                await list.PolicyAsync(ct),
                await db.ComparisonRuns.MaxAsync(r => r.CarriedAt, ct));
        }

        private async Task<Dictionary<DiscrepancyPhase, int>> ByPhaseAsync(DiscrepancyFilter filter, CancellationToken ct)
        {
            var counts = new Dictionary<DiscrepancyPhase, int>();
            foreach (var phase in Enum.GetValues<DiscrepancyPhase>())
            {
                counts[phase] = await (await list.WantedAsync(new DiscrepancyFilter(phase, filter.Category, filter.Township, filter.School), ct)).CountAsync(ct);
            }

            return counts;
        }

        private async Task<Dictionary<DifferenceCategory, int>> ByCategoryAsync(DiscrepancyFilter filter, CancellationToken ct) =>
            await (await list.WantedAsync(filter with { Category = null }, ct)).GroupBy(d => d.Category).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, ct);

        private async Task<List<Place>> PlacesAsync(IQueryable<string?> paths, CancellationToken ct)
        {
            var counts = await paths.GroupBy(p => p).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
            var known = counts.Select(c => c.Key).OfType<string>().ToList();
            var names = (await db.Organizations.AsNoTracking().Where(o => known.Contains(o.Path) && o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct))
                .DistinctBy(n => n.Path).ToDictionary(n => n.Path, n => n.Name);
            return [.. counts.OrderBy(c => c.Key is null).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Place(c.Key ?? "", c.Key is null ? UnknownPlace : names.GetValueOrDefault(c.Key, c.Key), c.Count))];
        }
    }
}
