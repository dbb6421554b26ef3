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
    /// <param name="Filter">Which children.</param>
    /// <param name="Text">What was typed; never kept in the audit log.</param>
    /// <param name="Order">In which order; very many finds of a name keep to the order of names.</param>
    /// <param name="After">The last child of the page before.</param>
    /// <param name="Before">The first child of the page after.</param>
    /// <param name="IsDescending">Whether the order is read from its end.</param>
    /// <param name="CountsAll">Whether a list without a search is counted to its end, as the figure that opened it was.</param>
    [Requires(Permission.ListChildren)]
    public sealed record Query(ChildFilter Filter, string? Text = null, ChildOrder Order = ChildOrder.Name, ChildId? After = null, ChildId? Before = null, bool IsDescending = false, bool CountsAll = false)
        : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("Child", Details: new { Filter, Search = ChildSearch.Parse(Text)?.GetType().Name, Order, IsDescending });
    }

    /// <param name="Count">How many children a list has, as far as they were counted.</param>
    /// <param name="IsMore">Whether there may be more.</param>
    public sealed record Length(int Count, bool IsMore);

    /// <param name="Rows">At most fifty.</param>
    /// <param name="Length">How many there are in all.</param>
    /// <param name="Previous">Where the page before ends, if there is one.</param>
    /// <param name="Next">Where the page after begins, if there is one.</param>
    /// <param name="Order">The order the rows are in.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, Length Length, ChildId? Previous, ChildId? Next, ChildOrder Order);

    public sealed record Row(
        ChildId Id, string Name, Sex Sex, DateOnly? BirthOn, string MaskedIdNumber, string MaskedStudentNumber, string? Township, string? School,
        short? Grade, string? ClassName, EnrollmentStatus? Status, ChildGroups Groups, ChildPresence Presence);

    internal sealed class Handler(DistrictDb db, BlindIndex blind, FieldVault vault, LedgerNames names, LedgerLengths lengths) : IQueryHandler<Query, Answer>
    {
        private const int PageSize = 50;

        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var book = await names.ReadAsync(ct);
            var edge = query.Before ?? query.After;
            // A child that was there a moment ago and is gone now: the list begins anew.
            var at = edge is { } id ? await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) : null;
            var back = at is not null && query.Before is not null;
            var known = at is null ? null : lengths.Find(query);
            var lookup = new LedgerLookup(db, blind, await names.QuestionAsync(query.Filter, ct), at, back != query.IsDescending, counts: known is null);
            var search = ChildSearch.Parse(query.Text);
            var found = await lookup.FindAsync(search, query.Order, PageSize + 1, ct);
            var length = known ?? (found.IsMore && query.CountsAll && search is null ? new Length(await lookup.CountAsync(ct), false) : new Length(found.Total, found.IsMore));

            if (at is null)
            {
                lengths.Keep(query, length);
            }

            var more = found.Ids.Count > PageSize;
            var shown = found.Ids.Take(PageSize).ToList();
            if (back)
            {
                shown.Reverse();
            }

            return new Answer(
                await RowsAsync(shown, book, ct),
                length,
                shown.Count > 0 && (back ? more : at is not null) ? shown[0] : null,
                shown.Count > 0 && (back || more) ? shown[^1] : null,
                found.Order);
        }

        private async Task<List<Row>> RowsAsync(List<ChildId> shown, LedgerNames.Book book, CancellationToken ct)
        {
            if (shown.Count == 0)
            {
                return [];
            }

            var children = await db.Children.AsNoTracking().Where(c => shown.Contains(c.Id))
                .Select(c => new Shown(c.Id, c.Name, c.Sex, c.BirthOn, c.Details, c.DomicileTownship, c.SchoolPath, c.GradeNumber, c.ClassName, c.Status, c.Groups, c.Presence))
                .ToDictionaryAsync(c => c.Id, ct);
            return [.. shown.Select(id => children.GetValueOrDefault(id)).OfType<Shown>().Select(c => RowOf(c, book.NameOf))];
        }

        private Row RowOf(Shown child, IReadOnlyDictionary<string, string> nameOf)
        {
            var numbers = vault.OpenDetails(child.Details, ChildFacts.PlaceOf(child.Id));
            return new Row(
                child.Id, child.Name, child.Sex, child.BirthOn,
                ResidentId.Mask(numbers[ChildFacts.IdNumber] ?? ""),
                ResidentId.Mask(numbers[ChildFacts.StudentNumber] ?? ""),
                child.Township is { } township ? nameOf.GetValueOrDefault(township) : null,
                SchoolPath.SchoolOf(child.SchoolPath) is { } school ? nameOf.GetValueOrDefault(school) : null,
                child.GradeNumber, child.ClassName, child.Status, child.Groups,
                child.Presence);
        }

        private sealed record Shown(
            ChildId Id, string Name, Sex Sex, DateOnly? BirthOn, byte[] Details, string? Township, string? SchoolPath, short? GradeNumber, string? ClassName,
            EnrollmentStatus? Status, ChildGroups Groups, ChildPresence Presence);
    }
}
