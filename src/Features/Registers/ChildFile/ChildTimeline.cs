using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Words a child's events as entries of a timeline: what, where, by whom, and whether it still stands.</summary>
internal sealed class ChildTimeline(IReadOnlyList<EnrollmentEvent> events, Dictionary<string, string> schools, Dictionary<RegisterLoadId, int> loads)
{
    private readonly Dictionary<EnrollmentEventId, EnrollmentEvent> _byId = events.ToDictionary(e => e.Id);
    private readonly ILookup<EnrollmentEventId, EnrollmentEvent> _corrections = events.Where(e => e.Corrects is not null).ToLookup(e => e.Corrects!.Value);

    public GetChild.Entry EntryOf(EnrollmentEvent e)
    {
        var standing = StandingOf(e);
        return new GetChild.Entry(
            e.Id,
            e.OccurredOn,
            e.RecordedAt,
            EnrollmentWords.Of(e.Kind),
            DetailsOf(e),
            RegisterSource.Student,
            e.LoadId is { } load && loads.TryGetValue(load, out var sequence) ? sequence : null,
            e.LoadId is null ? e.EnteredByName : null,
            standing,
            e.Corrects is { } named && _byId.TryGetValue(named, out var wrong) ? $"{wrong.OccurredOn:yyyy-MM-dd} 的“{EnrollmentWords.Of(wrong.Kind)}”" : null,
            standing == EntryStanding.Stands && EnrollmentRules.MayBeCorrected(e.Kind));
    }

    private EntryStanding StandingOf(EnrollmentEvent e) =>
        !_corrections.Contains(e.Id) ? EntryStanding.Stands
        : _corrections[e.Id].Any(c => c.Kind != EnrollmentEventKind.Voided) ? EntryStanding.Corrected
        : EntryStanding.Voided;

    private List<string> DetailsOf(EnrollmentEvent e)
    {
        string?[] place =
        [
            e.SchoolCode is { } code ? schools.GetValueOrDefault(code, code) : null,
            e.GradeNumber is { } number && Grade.TryFrom(number, out var grade) ? grade.Name : null,
            e.ClassName,
        ];
        string?[] details =
        [
            string.Join("，", place.Where(p => !string.IsNullOrEmpty(p))),
            Named("对方学校", e.Counterpart),
            e.SeenNumberIndex is null ? null : "已核对接收学校学籍中的学籍号",
            e.ApprovedBy is { } organ ? $"{EnrollmentWords.Of(organ)}批准，休学至 {e.UntilOn:yyyy-MM-dd}" : null,
            Named("证明材料", e.ProofReference),
            Named("原因", e.Reason),
        ];
        return [.. details.OfType<string>().Where(d => d.Length > 0)];
    }

    private static string? Named(string name, string? text) => text is null ? null : $"{name}：{text}";
}
