using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.SchoolAge;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Townships and schools with their names (机构名称), put together anew when any body but a class was added or changed.</summary>
internal sealed class LedgerNames(DistrictDb db, ReferenceMemory memory, SchoolAgeRules rules, TimeProvider clock)
{
    private const string What = "ledger-names";

    /// <summary>A township or school.</summary>
    public sealed record Place(OrganizationId Id, OrganizationLine Line, string Path, string Name, string? TownshipCode);

    /// <summary>All of them.</summary>
    public sealed record Book(IReadOnlyList<Place> Townships, IReadOnlyList<Place> Schools, IReadOnlyDictionary<string, string> NameOf, IReadOnlyDictionary<OrganizationId, string> PathOf)
    {
        /// <summary>All townships to choose from.</summary>
        public IReadOnlyList<FilterChoices.Place> TownshipChoices { get; } = [.. Townships.Select(t => new FilterChoices.Place(t.Path, t.Name))];

        /// <summary>All schools to choose from.</summary>
        public IReadOnlyList<FilterChoices.School> SchoolChoices { get; } = [.. Schools.Select(s => new FilterChoices.School(s.Id, s.Name))];
    }

    // What one page asks twice.
    private Book? _read;

    public async Task<Book> ReadAsync(CancellationToken ct) => _read ??= await FindAsync(ct);

    /// <summary>What a filter asks today, of places that exist.</summary>
    public async Task<LedgerQuestion> QuestionAsync(ChildFilter filter, CancellationToken ct)
    {
        SchoolAgeWindow? ages = filter.OnlySchoolAge ? await AgesAsync(ct) : null;
        return LedgerQuestion.Of(filter, await ReadAsync(ct), ages);
    }

    /// <summary>The birthdays that make a child of school age today.</summary>
    public async Task<SchoolAgeWindow> AgesAsync(CancellationToken ct) => SchoolAgeWindow.Of(SchoolYear.Of(clock.Today), await rules.AsOfAsync(clock.Today, ct));

    private async Task<Book> FindAsync(CancellationToken ct)
    {
        var now = memory.Now;
        if (memory.TryGetFresh<Book>(What, now, out var fresh))
        {
            return fresh;
        }

        // Organizations are never deleted, and each change of one raises its version: the stamp tells any change, by any instance.
        var stamp = await db.Organizations.Where(o => o.Kind != OrganizationKind.SchoolClass).Select(o => 1L + (o.Version * 16_777_216L)).SumAsync(ct);
        if (memory.TryGet<Book>(What, stamp, now, out var kept))
        {
            return kept;
        }

        var places = await db.Organizations.AsNoTracking()
            .Where(o => (o.Line == OrganizationLine.Government && o.Path.Length == 9) || (o.Line == OrganizationLine.Education && o.Path.Length == SchoolPath.SchoolLength))
            .OrderBy(o => o.Path).ThenBy(o => o.Id)
            .Select(o => new Place(o.Id, o.Line, o.Path, o.Name, o.TownshipCode)).ToListAsync(ct);
        var book = new Book(
            places.FindAll(p => p.Line == OrganizationLine.Government),
            places.FindAll(p => p.Line == OrganizationLine.Education),
            places.DistinctBy(p => p.Path).ToDictionary(p => p.Path, p => p.Name),
            places.FindAll(p => p.Line == OrganizationLine.Education).ToDictionary(p => p.Id, p => p.Path));
        memory.Keep(What, stamp, now, book);
        return book;
    }
}
