using Baoxue.Data;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Finds children by a part of the name through the endings that begin with it (姓名片段查找).</summary>
/// <param name="db">Through whose eyes.</param>
/// <param name="part">The part.</param>
internal sealed class NameEndings(DistrictDb db, string part)
{
    private IQueryable<ChildNameSuffix> Endings
    {
        get
        {
            var after = part + FilteredChildren.AfterPrefix;
            return db.ChildNameSuffixes.AsNoTracking().Where(s => string.Compare(s.Suffix, part) >= 0 && string.Compare(s.Suffix, after) < 0);
        }
    }

    /// <summary>Whether more endings than these begin with the part.</summary>
    public Task<bool> AreMoreThanAsync(int few, CancellationToken ct) => Endings.OrderBy(s => s.Suffix).Skip(few).AnyAsync(ct);

    /// <summary>The children with the part in their name, as far as they matter, and whether there are more.</summary>
    public async Task<(List<ChildId> Children, bool IsMore)> FirstAsync(int most, CancellationToken ct)
    {
        var some = await Endings.OrderBy(s => s.Suffix).Take(most).Select(s => s.Suffix).ToListAsync(ct);
        return ([.. some.Select(Child.IdOf).Distinct()], some.Count == most);
    }

    /// <summary>One page of many, in the order of the endings; a child is met at the first of them.</summary>
    public async Task<List<ChildId>> WalkAsync(IQueryable<Child> wanted, bool isNarrowed, Child? edge, bool isBack, int size, CancellationToken ct)
    {
        var found = new List<ChildId>();
        var at = edge is null ? null : FirstEnding(edge.Name) + ChildNameSuffix.Separator + edge.Id.Value;
        while (true)
        {
            var some = await Beyond(at, isBack).Where(s => !isNarrowed || wanted.Any(c => c.Id == s.ChildId)).Take(size).Select(s => s.Suffix).ToListAsync(ct);
            var ids = some.ConvertAll(Child.IdOf);
            var names = await db.Children.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
            found.AddRange(some.Zip(ids).Where(s => names.TryGetValue(s.Second, out var name) && s.First.StartsWith(FirstEnding(name) + ChildNameSuffix.Separator, StringComparison.Ordinal)).Select(s => s.Second));
            if (some.Count < size || found.Count >= size)
            {
                return [.. found.Take(size)];
            }

            at = some[^1];
        }
    }

    private IQueryable<ChildNameSuffix> Beyond(string? at, bool isBack) => (at, isBack) switch
    {
        (null, false) => Endings.OrderBy(s => s.Suffix),
        (null, true) => Endings.OrderByDescending(s => s.Suffix),
        (_, false) => Endings.Where(s => string.Compare(s.Suffix, at) > 0).OrderBy(s => s.Suffix),
        (_, true) => Endings.Where(s => string.Compare(s.Suffix, at) < 0).OrderByDescending(s => s.Suffix),
    };

    private string FirstEnding(string name) => name.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? name[at..] : part;
}
