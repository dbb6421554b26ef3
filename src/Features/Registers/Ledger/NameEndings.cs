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

    /// <summary>How many children have the part in their name, as far as it matters.</summary>
    public async Task<(int Children, bool IsMore)> CountAsync(int most, CancellationToken ct)
    {
        var some = Endings.OrderBy(s => s.Suffix).Take(most);
        return (await some.Select(s => s.ChildId).Distinct().CountAsync(ct), await some.CountAsync(ct) == most);
    }

    /// <summary>Those children, if they are few.</summary>
    public IQueryable<Child> Children() => db.Children.AsNoTracking().Where(c => Endings.Select(s => s.ChildId).Contains(c.Id));

    /// <summary>One page of many, in the order of the endings; a child is met at the first of them.</summary>
    public async Task<List<ChildId>> WalkAsync(IQueryable<Child> wanted, bool isNarrowed, Child? edge, bool isBack, int size, CancellationToken ct)
    {
        var found = new List<ChildId>();
        var at = edge is null ? null : FirstEnding(edge.Name) + ChildNameSuffix.Separator + edge.Id.Value;
        while (true)
        {
            var some = await Beyond(at, isBack).Where(s => !isNarrowed || wanted.Any(c => c.Id == s.ChildId)).Take(size).Select(s => new { s.Suffix, s.ChildId }).ToListAsync(ct);
            var ids = some.ConvertAll(s => s.ChildId);
            var names = await db.Children.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
            found.AddRange(some.Where(s => names.TryGetValue(s.ChildId, out var name) && s.Suffix.StartsWith(FirstEnding(name) + ChildNameSuffix.Separator, StringComparison.Ordinal)).Select(s => s.ChildId));
            if (some.Count < size || found.Count >= size)
            {
                return [.. found.Take(size)];
            }

            at = some[^1].Suffix;
        }
    }

    private IQueryable<ChildNameSuffix> Beyond(string? at, bool isBack) => (at, isBack) switch
    {
        (null, _) => Endings.OrderBy(s => s.Suffix),
        (_, false) => Endings.Where(s => string.Compare(s.Suffix, at) > 0).OrderBy(s => s.Suffix),
        (_, true) => Endings.Where(s => string.Compare(s.Suffix, at) < 0).OrderByDescending(s => s.Suffix),
    };

    private string FirstEnding(string name) => name.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? name[at..] : part;
}
