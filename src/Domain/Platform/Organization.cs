using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform;

/// <summary>
/// An organization (机构) of the government line, the education line, or a department, with the days it exists.
/// Codes and names change by date; a reorganization ends one organization and begins another.
/// </summary>
[UnscopedByDesign("Who exists and what it is called is public; only children are scoped.")]
public sealed class Organization
{
    private readonly List<OrganizationAlias> _aliases = [];
    private readonly List<FormerOrganizationName> _formerNames = [];
    private string? _townshipCode;

    public required OrganizationId Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Division code, school code or local code; unique in the county.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called now; for another day ask <see cref="OrganizationOnDay"/>.</summary>
    public required string Name { get; set; }

    public required OrganizationKind Kind { get; init; }

    public OrganizationLine Line { get; init; }

    public OrganizationId? ParentId { get; set; }

    /// <summary>The place in its line, of fixed width at each level, so that "under" is a prefix.</summary>
    public required string Path { get; set; }

    /// <summary>Where a school stands: the nine digits of its township.</summary>
    public string? TownshipCode
    {
        get => _townshipCode;
        init => _townshipCode = value;
    }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<OrganizationAlias> Aliases => _aliases;

    /// <summary>What it was called before (曾用名称), in no order; empty where nobody recorded a day.</summary>
    public IReadOnlyList<FormerOrganizationName> FormerNames => _formerNames;

    /// <summary>The first day of the present name.</summary>
    public DateOnly NamedSince => _formerNames.Count == 0 ? ValidFrom : _formerNames.Max(n => n.UntilOn).AddDays(1);

    /// <summary>Adds another name unless it is known.</summary>
    public void AlsoCall(string name)
    {
        if (name.Length > 0 && name != Name && _aliases.TrueForAll(a => a.Name != name))
        {
            _aliases.Add(new OrganizationAlias { DivisionCode = DivisionCode, OrganizationId = Id, Name = name });
        }
    }

    /// <summary>
    /// Gives it another name from a day on (更名). The name before is kept with its last day and as an alias, since files go on
    /// using it; a name that would have held no day was a mistake, and only the audit log remembers it.
    /// </summary>
    public Result<Done> Rename(string name, DateOnly from, DateOnly today)
    {
        if (name == Name)
        {
            return default(Done);
        }

        if (from > today && from != NamedSince)
        {
            return new PlatformRefusals.NotYet("生效日期");
        }

        if (from < NamedSince)
        {
            return from < ValidFrom ? new PlatformRefusals.DaysReversed("启用日期", "生效日期") : new PlatformRefusals.NamedLater(Name, NamedSince);
        }

        if (ValidTo < from)
        {
            return new PlatformRefusals.DaysReversed("生效日期", "撤销日期");
        }

        var former = Name;
        if (from > NamedSince)
        {
            _formerNames.Add(new FormerOrganizationName { DivisionCode = DivisionCode, OrganizationId = Id, UntilOn = from.AddDays(-1), Name = former });
            Name = name;
            AlsoCall(former);
        }
        else
        {
            // Called again as it was up to the day before: then it was never called otherwise.
            _formerNames.RemoveAll(n => n.UntilOn == from.AddDays(-1) && n.Name == name);
            Name = name;
        }

        Version++;
        return default(Done);
    }

    /// <summary>Says in which township it stands (所在乡镇).</summary>
    public void StandIn(string? township)
    {
        if (township != TownshipCode)
        {
            _townshipCode = township;
            Version++;
        }
    }

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Why no post can be held here from one day to another (任职须在存续期内); null when it can, for the body exists on all of them.</summary>
    public Refusal? ObjectionToPost(DateOnly from, DateOnly? to) =>
        !ExistsOn(from) ? new PlatformRefusals.BodyNotThere(Name, from, ValidFrom, ValidTo)
        : ValidTo is { } last && (to is null || to > last) ? new PlatformRefusals.OutlivesBody(Name, last)
        : null;

    /// <summary>
    /// Why no body can begin below it on a day (下级机构须有上级); null when it can. A first day that has come may only be the first
    /// one recorded, so what is below may be older; nothing that has no end yet stands below what has one.
    /// </summary>
    public Refusal? ObjectionToBodyBelow(DateOnly from, DateOnly today) =>
        ValidTo is { } last ? new PlatformRefusals.NothingBelowWhatEnds(Name, last)
        : from < ValidFrom && ValidFrom > today ? new PlatformRefusals.BodyNotThere(Name, from, ValidFrom, ValidTo)
        : null;

    /// <summary>Ends the organization on a day (撤并), or ends it earlier; not before it began.</summary>
    public void EndOn(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, ValidFrom);
        if (ValidTo is { } set)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(day, set);
        }

        ValidTo = day;
        Version++;
    }
}
