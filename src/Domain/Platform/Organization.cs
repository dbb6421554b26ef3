namespace Baoxue.Domain.Platform;

/// <summary>
/// An organization (机构) of the government line, the education line, or a department, with the days it exists.
/// Codes and names change by date; a reorganization ends one organization and begins another.
/// </summary>
[UnscopedByDesign("Who exists and what it is called is public; only children are scoped.")]
public sealed class Organization
{
    private readonly List<OrganizationAlias> _aliases = [];

    public required OrganizationId Id { get; init; }

    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Division code, school code or local code; unique in the county.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required OrganizationKind Kind { get; init; }

    public OrganizationLine Line { get; init; }

    public OrganizationId? ParentId { get; set; }

    /// <summary>The place in its line, of fixed width at each level, so that "under" is a prefix.</summary>
    public required string Path { get; set; }

    /// <summary>Where a school stands: the nine digits of its township.</summary>
    public string? TownshipCode { get; set; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<OrganizationAlias> Aliases => _aliases;

    /// <summary>Adds another name unless it is known.</summary>
    public void AlsoCall(string name)
    {
        if (name.Length > 0 && name != Name && _aliases.TrueForAll(a => a.Name != name))
        {
            _aliases.Add(new OrganizationAlias { OrganizationId = Id, Name = name });
        }
    }

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

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
