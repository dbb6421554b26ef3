using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Data.Registers;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Children;
using Baoxue.Features.Registers.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>
/// Children in scope of the same name, birth date and sex (可能是同一人). They are never made one, since nothing but an identity
/// number or a student number proves it: a person decides.
/// </summary>
internal sealed class SamePerson(DistrictDb db, FieldVault vault)
{
    private const int MostShown = 10;

    public async Task<IReadOnlyList<GetChild.Alike>> OfAsync(Child child, CancellationToken ct)
    {
        if (child is not { BirthOn: { } birthOn, Sex: Sex.Male or Sex.Female })
        {
            return [];
        }

        // The order by birth begins with all three but the sex, so that a handful of rows is read.
        var from = child.BirthOrder[..^child.Id.Value.ToString().Length];
        var until = from + FilteredChildren.AfterPrefix;
        var found = await db.ChildrenBy(LedgerIndex.ByBirth, [c => string.Compare(c.BirthOrder, from) >= 0 && string.Compare(c.BirthOrder, until) < 0 && c.Name == child.Name && c.BirthOn == birthOn]).AsNoTracking()
            .Where(c => c.Sex == child.Sex && c.Id != child.Id)
            .OrderBy(c => c.BirthOrder).Take(MostShown)
            .Select(c => new { c.Id, c.Details, c.SchoolPath, c.GradeNumber, c.DomicileTownship, c.Presence })
            .ToListAsync(ct);
        var paths = found.SelectMany(c => new[] { SchoolPath.SchoolOf(c.SchoolPath), c.DomicileTownship }).OfType<string>().Distinct().ToList();
        var names = await db.Organizations.AsNoTracking().Where(o => paths.Contains(o.Path) && o.Line != OrganizationLine.Department).Select(o => new { o.Path, o.Name }).ToListAsync(ct);
        var nameOf = names.DistinctBy(n => n.Path).ToDictionary(n => n.Path, n => n.Name);
        return
        [
            .. found.Select(c => new GetChild.Alike(
                c.Id,
                ResidentId.Mask(vault.OpenDetails(c.Details, ChildFacts.PlaceOf(c.Id))[ChildFacts.IdNumber] ?? ""),
                SchoolPath.SchoolOf(c.SchoolPath) is { } school ? nameOf.GetValueOrDefault(school) : null,
                c.GradeNumber,
                c.DomicileTownship is { } township ? nameOf.GetValueOrDefault(township) : null,
                c.Presence)),
        ];
    }
}
