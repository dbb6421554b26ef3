using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Platform.Rosters;

/// <summary>One body of the district's roster (机构) with every name it goes by.</summary>
/// <param name="Code">The division code of a township or street, else a short local code.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Aliases">Other names that documents and files use for the same body.</param>
/// <param name="Parent">The code of the body above, or null at the top.</param>
/// <param name="IsTownshipBody">One of the 25 township-level bodies the notice addresses; development zones are not.</param>
/// <param name="IsOfDistrict">Whether the district commands it; the city's own schools are outside.</param>
/// <param name="Clauses">Where the notice names it.</param>
/// <param name="Mark">待确认 where responsibility or existence is not settled.</param>
/// <param name="Note">What has to be settled.</param>
public sealed record RosterOrganization(
    string Code,
    string Name,
    OrganizationKind Kind,
    IReadOnlyList<string> Aliases,
    string? Parent,
    bool IsTownshipBody,
    bool IsOfDistrict,
    ClauseNaming Clauses,
    SourceMark Mark,
    string? Note);
