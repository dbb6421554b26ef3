using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;

namespace Baoxue.Web.Comparison;

/// <summary>Reads the filter of a list of findings from its address (差异列表地址); what cannot be understood narrows nothing.</summary>
internal static class FindingsAddress
{
    public static ListComparisonFindings.Query QueryOf(ComparisonRunId run, IQueryCollection query) => new(
        run,
        Enum.TryParse<DifferenceCategory>(query["kind"], out var kind) && Enum.IsDefined(kind) ? kind : DifferenceCategory.HouseholdOnly,
        PlaceOf(query["township"]),
        PlaceOf(query["school"]),
        Enum.TryParse<DifferingFields>(query["field"], out var field) ? field : DifferingFields.None,
        WithoutNumber: Enum.TryParse<RegisterSource>(query[Links.WithoutNumber], out var register) && Enum.IsDefined(register) ? register : null);

    private static string? PlaceOf(string? given) => given switch { null or "" => null, Links.UnknownPlace => "", _ => given };
}
