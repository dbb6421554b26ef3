using Baoxue.Data;
using Baoxue.Domain.Comparison.Plan;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Plan;

/// <summary>The comparisons the district is to make (比对计划): whose each is, how often, on what basis, and how old the data for it are.</summary>
public static class GetComparisonPlan
{
    [Requires(Permission.ReadComparisons)]
    public sealed record Query : IQuery<Answer>;

    /// <param name="Source">Where the plan comes from.</param>
    /// <param name="IsConfirmed">Whether the bureau has confirmed it.</param>
    /// <param name="Rows">The comparisons.</param>
    public sealed record Answer(string Source, bool IsConfirmed, IReadOnlyList<Row> Rows);

    /// <param name="Comparison">The comparison.</param>
    /// <param name="Data">What it needs beside the student register.</param>
    public sealed record Row(NamedComparison Comparison, IReadOnlyList<ListStanding> Data);

    /// <param name="Source">The register or list.</param>
    /// <param name="IsKnown">Whether the reader may know how it stands.</param>
    /// <param name="AsOf">The day the load in force speaks of; null while there is none.</param>
    /// <param name="IsStale">Whether it is older than the comparison allows.</param>
    public sealed record ListStanding(RegisterSource Source, bool IsKnown, DateOnly? AsOf, bool IsStale);

    internal sealed class Handler(DistrictDb db, PlanSource plans, CurrentActor current, TimeProvider clock) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var plan = await plans.GetAsync(ct);
            var inForce = await db.RegisterStates.AsNoTracking()
                .Join(db.RegisterLoads, s => new { s.DivisionCode, s.Source, Sequence = s.PublishedSequence }, l => new { l.DivisionCode, l.Source, l.Sequence }, (s, l) => new { l.Source, l.AsOf })
                .ToDictionaryAsync(l => l.Source, l => l.AsOf, ct);
            return new Answer(
                plan.Source,
                plan.Mark == SourceMark.Confirmed,
                [.. plan.Comparisons.Select(c => new Row(c, [.. c.Sources.Select(s => StandingOf(s, c))]))]);

            ListStanding StandingOf(RegisterSource source, NamedComparison comparison)
            {
                var asOf = inForce.TryGetValue(source, out var day) ? day : default(DateOnly?);
                return new ListStanding(source, !source.IsRestricted || current.Actor.May(Permission.ReadRestrictedLists), asOf, asOf is { } known && comparison.IsStale(known, clock.Today));
            }
        }
    }
}
