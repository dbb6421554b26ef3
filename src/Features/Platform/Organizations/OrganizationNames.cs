using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Organizations;

/// <summary>Whether a body may bear a name (机构名称检查): it is written, fits, and means no other body.</summary>
internal static class OrganizationNames
{
    private const int Longest = 100;

    /// <summary>Why the body may not be called so; null when it may.</summary>
    public static async Task<Refusal?> ProblemAsync(DistrictDb db, Organization body, string name, string field, DateOnly today, CancellationToken ct)
    {
        if (name.Length is 0 or > Longest)
        {
            return new PlatformRefusals.BadText(field, $"应为 1 到 {Longest} 个字");
        }

        var others = await db.Organizations.AsNoTracking().Include(o => o.Aliases)
            .Where(o => o.DivisionCode == body.DivisionCode && o.Line == body.Line && o.Id != body.Id && (o.ValidTo == null || o.ValidTo >= today))
            .ToListAsync(ct);
        return NameClash.Find(body, name, others, today) is { } other ? new PlatformRefusals.NameTaken(name, other.Name, other.Code) : null;
    }
}
