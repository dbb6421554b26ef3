using System.Text.Json;
using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.SchoolAge;

/// <summary>The rules of school age that were entered (适龄规则), and which of them holds on a day.</summary>
internal sealed class SchoolAgeRules(DistrictDb db)
{
    /// <summary>The rule of a day; until one was entered for it, what the law says.</summary>
    public async Task<SchoolAgePolicy> AsOfAsync(DateOnly day, CancellationToken ct) =>
        (await VersionsAsync(ct)).LastOrDefault(v => v.From <= day)?.Policy ?? SchoolAgePolicy.Default;

    /// <summary>Every rule by the first day it holds, earliest first; a correction has taken the place of what it corrects.</summary>
    public async Task<IReadOnlyList<Version>> VersionsAsync(CancellationToken ct)
    {
        var items = await db.ReferenceItems.AsNoTracking().Where(i => i.Kind == ReferenceKinds.SchoolAge).ToListAsync(ct);
        return [.. items.GroupBy(i => i.Name).Select(g => g.MaxBy(i => i.Edition)!).OrderBy(i => i.EffectiveFrom).Select(VersionOf)];
    }

    /// <summary>A rule, kept under the day from which it holds.</summary>
    public static string ContentOf(SchoolAgePolicy policy) => JsonSerializer.Serialize(policy, FeatureJson.Options);

    private static Version VersionOf(ReferenceItem item) =>
        new(item.EffectiveFrom, JsonSerializer.Deserialize<SchoolAgePolicy>(item.Content, FeatureJson.Options)!, item.LoadedAt, item.LoadedByName);

    /// <param name="From">The first day it holds.</param>
    /// <param name="Policy">The rule.</param>
    /// <param name="EnteredAt">When it was entered.</param>
    /// <param name="EnteredBy">By whom.</param>
    public sealed record Version(DateOnly From, SchoolAgePolicy Policy, DateTime EnteredAt, string EnteredBy);
}
