using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Baoxue.Web.Components;

namespace Baoxue.Web.Registers;

/// <summary>The words users read about registers and children (登记用语).</summary>
public static class RegisterWords
{
    public static string Of(RegisterSource source) => source switch
    {
        RegisterSource.Student => "学籍",
        RegisterSource.Household => "户籍",
    };

    public static string Of(LoadMode mode) => mode switch
    {
        LoadMode.Full => "全量",
        LoadMode.Increment => "增量",
    };

    public static (string Text, Tone Tone) Of(LoadSummary load) => load switch
    {
        { IsInForce: true } => ("现在生效", Tone.Good),
        { IsDiscarded: true } => ("已放弃", Tone.Neutral),
        _ => Of(load.State),
    };

    private static (string Text, Tone Tone) Of(LoadState state) => state switch
    {
        LoadState.Queued => ("排队中", Tone.Neutral),
        LoadState.Storing => ("读取入库", Tone.Action),
        LoadState.Deriving => ("建立儿童档案", Tone.Action),
        LoadState.Published => ("已完成", Tone.Done),
        LoadState.Failed => ("失败", Tone.Harm),
        LoadState.Withdrawn => ("已撤回", Tone.Neutral),
        LoadState.Held => ("等待确认", Tone.Soon),
    };

    public static Tone ToneOf(RowConsequence consequence) => consequence switch
    {
        RowConsequence.Note => Tone.Soon,
        RowConsequence.DropCell or RowConsequence.RejectRow => Tone.Harm,
    };

    /// <summary>The consequence an address names, or null.</summary>
    public static RowConsequence? ConsequenceOf(string? name) =>
        Enum.TryParse<RowConsequence>(name, out var consequence) && Enum.IsDefined(consequence) ? consequence : null;

    public static Tone ToneOf(EnrollmentStatus? status) => status switch
    {
        EnrollmentStatus.Active => Tone.Good,
        EnrollmentStatus.DroppedOut or EnrollmentStatus.Missing => Tone.Harm,
        EnrollmentStatus.Suspended or EnrollmentStatus.TransferPending or EnrollmentStatus.OtherDeparture or EnrollmentStatus.WhereaboutsUnknown => Tone.Soon,
        EnrollmentStatus.TransferredOut or EnrollmentStatus.Graduated or EnrollmentStatus.Completed or EnrollmentStatus.Deceased or EnrollmentStatus.Abroad => Tone.Done,
        EnrollmentStatus.NeverEnrolled or null => Tone.Neutral,
    };
}
