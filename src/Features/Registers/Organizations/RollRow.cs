using Baoxue.Domain.Platform;

namespace Baoxue.Features.Registers.Organizations;

/// <summary>One row of an organization roll as read (机构名册行), with what is wrong in it, if anything.</summary>
internal sealed record RollRow(
    int RowNumber,
    string Code,
    string Name,
    OrganizationKind Kind,
    string ParentCode,
    string TownshipCode,
    IReadOnlyList<string> Aliases,
    DateOnly? ValidFrom,
    string? Problem);
