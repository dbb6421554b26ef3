using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Discrepancies;

namespace Baoxue.Web.Comparison.Discrepancies;

/// <summary>Reads the filter of a list of discrepancies from its address (核查名单地址); what cannot be understood narrows nothing.</summary>
internal static class DiscrepancyAddress
{
    public static DiscrepancyFilter FilterOf(IQueryCollection query) => new(
        Enum.TryParse<DiscrepancyPhase>(query["phase"], out var phase) && Enum.IsDefined(phase) ? phase : DiscrepancyPhase.ToDo,
        Enum.TryParse<DifferenceCategory>(query["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        PlaceOf(query["township"]),
        PlaceOf(query["school"]),
        query["overdue"] == Links.Yes,
        query["candidate"] == Links.Yes,
        Enum.TryParse<Corrector>(query["corrector"], out var corrector) && Enum.IsDefined(corrector) ? corrector : null,
        (string?)query["outcome"] is { Length: > 0 and <= Discrepancy.LongestOutcome } outcome ? outcome : null,
        Enum.TryParse<TicketPhase>(query["ticket"], out var ticket) && Enum.IsDefined(ticket) ? ticket : null);

    /// <summary>A line of the list that was ticked: the matter and its version.</summary>
    public static DecideDiscrepancies.Choice? ChoiceOf(string? ticked) =>
        ticked?.Split(' ') is [var id, var seen] && Guid.TryParse(id, out var matter) && int.TryParse(seen, out var version) ? new(new DiscrepancyId(matter), version) : null;

    private static string? PlaceOf(string? given) => given switch { null or "" => null, Links.UnknownPlace => "", _ => given };
}
