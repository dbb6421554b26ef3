using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Children;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>The child ledger (儿童台账): children in scope, found by name, pinyin or number, fifty at a time.</summary>
public static class ListChildren
{
    /// <summary>Counts beyond this are shown as "more than".</summary>
    public const int MostCounted = 10_000;

    /// <param name="Filter">Which children.</param>
    /// <param name="Text">What was typed; never kept in the audit log.</param>
    /// <param name="Order">In which order; a part of a name has an order of its own.</param>
    /// <param name="After">The last child of the page before.</param>
    /// <param name="Before">The first child of the page after.</param>
    [Requires(Permission.ListChildren)]
    public sealed record Query(ChildFilter Filter, string? Text = null, ChildOrder Order = ChildOrder.Name, ChildId? After = null, ChildId? Before = null)
        : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("Child", Details: new { Filter, Search = ChildSearch.Parse(Text)?.GetType().Name, Order });
    }

    /// <param name="Rows">At most fifty.</param>
    /// <param name="Total">How many there are in all, up to <see cref="MostCounted"/>.</param>
    /// <param name="IsMore">Whether there are more than <paramref name="Total"/>.</param>
    /// <param name="Previous">Where the page before ends, if there is one.</param>
    /// <param name="Next">Where the page after begins, if there is one.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool IsMore, ChildId? Previous, ChildId? Next);

    public sealed record Row(
        ChildId Id, string Name, Sex Sex, DateOnly? BirthOn, string MaskedIdNumber, string MaskedStudentNumber, string? Township, string? School,
        short? Grade, string? ClassName, EnrollmentStatus? Status, ChildGroups Groups, ChildPresence Presence);

    internal sealed class Handler(DistrictDb db, BlindIndex blind, FieldVault vault, TimeProvider clock) : IQueryHandler<Query, Answer>
    {
        private const int PageSize = 50;

        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var search = ChildSearch.Parse(query.Text);
            var wanted = db.Children.AsNoTracking().Matching(query.Filter, clock.Today).Matching(search, blind);
            if (search is ChildSearch.ByNamePart { Part: var part })
            {
                wanted = wanted.HoldingPart(db, part);
            }

            var total = await wanted.Select(c => c.Id).Take(MostCounted + 1).CountAsync(ct);
            var page = await PageAsync(query, wanted, ct);
            var more = page.Count > PageSize;
            var back = query.Before is not null;
            var shown = page.Take(PageSize).ToList();
            if (back)
            {
                shown.Reverse();
            }

            return new Answer(
                await RowsAsync(shown, ct),
                Math.Min(total, MostCounted),
                total > MostCounted,
                shown.Count > 0 && (back ? more : query.After is not null) ? shown[0].Id : null,
                shown.Count > 0 && (back || more) ? shown[^1].Id : null);
        }

        private async Task<List<Child>> PageAsync(Query query, IQueryable<Child> wanted, CancellationToken ct)
        {
            var edge = query.Before ?? query.After;
            var at = edge is { } id ? await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) : null;
            var back = query.Before is not null;
            // A child that was there a moment ago and is gone now: the list begins anew.
            wanted = (at, query.Order) switch
            {
                (null, _) => wanted,
                ({ NameOrder: var from }, ChildOrder.Name) => back ? wanted.Where(c => string.Compare(c.NameOrder, from) < 0) : wanted.Where(c => string.Compare(c.NameOrder, from) > 0),
                ({ BirthOrder: var from }, ChildOrder.Birth) => back ? wanted.Where(c => string.Compare(c.BirthOrder, from) < 0) : wanted.Where(c => string.Compare(c.BirthOrder, from) > 0),
                ({ SchoolOrder: var from }, ChildOrder.School) => back ? wanted.Where(c => string.Compare(c.SchoolOrder, from) < 0) : wanted.Where(c => string.Compare(c.SchoolOrder, from) > 0),
            };
            var ordered = query.Order switch
            {
                ChildOrder.Name => back ? wanted.OrderByDescending(c => c.NameOrder) : wanted.OrderBy(c => c.NameOrder),
                ChildOrder.Birth => back ? wanted.OrderByDescending(c => c.BirthOrder) : wanted.OrderBy(c => c.BirthOrder),
                ChildOrder.School => back ? wanted.OrderByDescending(c => c.SchoolOrder) : wanted.OrderBy(c => c.SchoolOrder),
            };
            return await ordered.Take(PageSize + 1).ToListAsync(ct);
        }

        private async Task<List<Row>> RowsAsync(List<Child> shown, CancellationToken ct)
        {
            var paths = shown.SelectMany(c => new[] { c.DomicileTownship, SchoolPath.SchoolOf(c.SchoolPath) }).OfType<string>().Distinct().ToList();
            var named = await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path) && o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct);
            var nameOf = named.DistinctBy(n => n.Path).ToDictionary(n => n.Path, n => n.Name);
            return [.. shown.Select(c => RowOf(c, nameOf))];
        }

        private Row RowOf(Child child, Dictionary<string, string> nameOf)
        {
            var numbers = vault.OpenDetails(child.Details, ChildFacts.PlaceOf(child.Id));
            return new Row(
                child.Id, child.Name, child.Sex, child.BirthOn,
                ResidentId.Mask(numbers[ChildFacts.IdNumber] ?? ""),
                ResidentId.Mask(numbers[ChildFacts.StudentNumber] ?? ""),
                child.DomicileTownship is { } township ? nameOf.GetValueOrDefault(township) : null,
                SchoolPath.SchoolOf(child.SchoolPath) is { } school ? nameOf.GetValueOrDefault(school) : null,
                child.GradeNumber, child.ClassName, child.Status, child.Groups,
                PresenceOf(child));
        }

        private static ChildPresence PresenceOf(Child child) => (child.StudentRecordId, child.HouseholdRecordId) switch
        {
            (not null, not null) => ChildPresence.Both,
            (not null, null) => ChildPresence.StudentOnly,
            (null, not null) => ChildPresence.HouseholdOnly,
            (null, null) => ChildPresence.None,
        };
    }
}
