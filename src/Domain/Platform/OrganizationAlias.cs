namespace Baoxue.Domain.Platform;

/// <summary>Another name of the same body (机构别名), as registers and notices write it.</summary>
[UnscopedByDesign("Names of bodies are public.")]
public sealed class OrganizationAlias
{
    /// <summary>Six digits of the county this row belongs to.</summary>
    public required string DivisionCode { get; init; }

    public required OrganizationId OrganizationId { get; init; }

    public required string Name { get; init; }
}
