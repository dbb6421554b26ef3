namespace Baoxue.Domain.Platform;

/// <summary>A name that a body bore up to a day (曾用名称); the next one, or the present one, follows on the day after.</summary>
[UnscopedByDesign("Names of bodies are public.")]
public sealed class FormerOrganizationName
{
    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    /// <summary>The last day it was called so; a body has one name on each day.</summary>
    public required DateOnly UntilOn { get; init; }

    public required string Name { get; init; }
}
