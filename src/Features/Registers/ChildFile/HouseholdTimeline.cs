using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Children;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Words what the household register did to a child as entries of its timeline: appeared, changed, gone, each with its load.</summary>
/// <remarks>
/// It looks no further than the actor: through the eyes of one township a record that moved to another one is not there any more,
/// and the entry says that this may be so.
/// </remarks>
internal sealed class HouseholdTimeline(DistrictDb db, CurrentActor current, FieldVault vault)
{
    private const int TownshipLength = 9;
    private static readonly HashSet<RegisterField> Shared = [.. SharedIdentity.Fields.Select(f => f.Household)];

    /// <param name="child">A child whom the actor sees.</param>
    /// <param name="words">Names instead of codes.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<GetChild.Entry>> OfAsync(Child child, FieldWords words, CancellationToken ct)
    {
        var versions = await VersionsAsync(child, ct);
        if (versions.Count == 0)
        {
            return [];
        }

        var published = await db.RegisterStates.AsNoTracking()
            .Where(s => s.DivisionCode == child.DivisionCode && s.Source == RegisterSource.Household).Select(s => s.PublishedSequence).SingleAsync(ct);
        var loads = await db.RegisterLoads.AsNoTracking()
            .Where(l => l.DivisionCode == child.DivisionCode && l.Source == RegisterSource.Household && l.Sequence <= published)
            .Where(l => l.State == LoadState.Published || l.State == LoadState.Deriving)
            .ToDictionaryAsync(l => l.Sequence, ct);
        var ofChildren = versions.FindAll(v => loads.TryGetValue(v.FromSequence, out var load) && v.BirthOn >= ChildAges.Default.BornFrom(load.AsOf));
        var names = await NamesAsync(ofChildren, ct);
        return [.. RecordSteps.Of(ofChildren, loads.Keys.ToHashSet()).Select(step => EntryOf(step, loads[step.Sequence], words, names)).OfType<GetChild.Entry>().Reverse()];
    }

    // A number makes the record; without one it is known by the version that the child shows now. A number may be wrong and a
    // parent's, which no child is made of either.
    private async Task<List<HouseholdRecord>> VersionsAsync(Child child, CancellationToken ct)
    {
        var (id, shown) = (child.IdIndex, child.HouseholdRecordId);
        var keys = await db.HouseholdRecords.AsNoTracking().Where(r => r.Id == shown).Select(r => r.Key).ToListAsync(ct);
        if (id is not null)
        {
            keys.AddRange(await db.HouseholdRecords.AsNoTracking().Where(r => r.IdIndex == id).Select(r => r.Key).Distinct().ToListAsync(ct));
        }

        return keys.Count == 0 ? [] : await db.HouseholdRecords.AsNoTracking().Where(r => keys.Contains(r.Key)).ToListAsync(ct);
    }

    private Task<Dictionary<string, string>> NamesAsync(List<HouseholdRecord> versions, CancellationToken ct)
    {
        var paths = versions.Select(v => v.DomicilePath).OfType<string>().SelectMany(p => new[] { p, Township(p) }).Distinct().ToList();
        return db.Organizations.AsNoTracking().Where(o => o.Line == OrganizationLine.Government && paths.Contains(o.Path)).ToDictionaryAsync(o => o.Path, o => o.Name, ct);
    }

    private GetChild.Entry? EntryOf(RecordStep<HouseholdRecord> step, RegisterLoad load, FieldWords words, Dictionary<string, string> names)
    {
        var (title, details) = step switch
        {
            { After: null } when current.Actor.Scope.IsWholeDistrict => ("户籍消失", []),
            { After: null } => ("户籍已不在可见范围", ["可能消失，也可能迁到了别处"]),
            { Before: null } => ("户籍登记出现", []),
            { Before: { } before, After: { } after } => ("户籍登记变更", Differences(before, after, words, names)),
        };
        if (step is { After.IsCanceled: true, Before: null or { IsCanceled: false } })
        {
            details.Insert(0, "户口已注销");
        }

        return step is { Before: not null, After: not null } && details.Count == 0 ? null
            : new GetChild.Entry(null, load.AsOf, load.PublishedAt ?? load.CreatedAt, title, details, RegisterSource.Household, load.Sequence, null, EntryStanding.Stands, null, false);
    }

    private List<string> Differences(HouseholdRecord before, HouseholdRecord after, FieldWords words, Dictionary<string, string> names)
    {
        var (was, now) = (StoredFields.Of(before, vault), StoredFields.Of(after, vault));
        var differing = RegisterSchema.Household.Fields.Where(f => was.GetValueOrDefault(f.Number) != now.GetValueOrDefault(f.Number)).ToList();
        var others = differing.Where(f => !Shared.Contains(f)).Select(f => f.Header).ToList();
        return
        [
            .. differing.Where(Shared.Contains).Select(f => Moved(f.Header, Said(f, was), Said(f, now))),
            .. before.DomicilePath == after.DomicilePath ? [] : new[] { Moved("户籍地", PlaceOf(before.DomicilePath, names), PlaceOf(after.DomicilePath, names)) },
            .. others.Count == 0 ? [] : new[] { $"有变化的登记项：{string.Join('、', others)}" },
        ];

        string? Said(RegisterField field, Dictionary<byte, string> fields) => fields.TryGetValue(field.Number, out var text) ? words.Masked(field, text) : null;
    }

    private static string Moved(string what, string? from, string? to) => $"{what}：{from ?? "空"} → {to ?? "空"}";

    private static string? PlaceOf(string? path, Dictionary<string, string> names) => path is null ? null
        : path.Length > TownshipLength ? names.GetValueOrDefault(Township(path)) + names.GetValueOrDefault(path)
        : names.GetValueOrDefault(path);

    private static string Township(string path) => path.Length > TownshipLength ? path[..TownshipLength] : path;
}
