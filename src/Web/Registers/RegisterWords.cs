using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Baoxue.Web.Components;

namespace Baoxue.Web.Registers;

/// <summary>The words users read about registers and children (登记用语).</summary>
public static class RegisterWords
{
    /// <summary>Said of a job that has not begun.</summary>
    public const string Waiting = "正在排队，马上开始";

    public static (string Text, Tone Tone) Of(LoadSummary load) => (LoadWords.Of(load), load switch
    {
        { Work: LoadWork.Withdraw or LoadWork.Discard } => Tone.Action,
        { IsBrokenOff: true } => Tone.Harm,
        { IsInForce: true } => Tone.Good,
        { IsDiscarded: true } => Tone.Neutral,
        _ => ToneOf(load.State),
    });

    /// <summary>What is wrong with the reason or purpose given; null when it was refused for something else.</summary>
    public static string? ReasonProblemOf(Refusal? refusal) =>
        refusal is RegisterRefusals.ReasonMissing or PlatformRefusals.BadText or PlatformRefusals.NumberInText ? refusal.Message : null;

    /// <summary>A refusal for the error summary, linked to the field of the reason when it is about that.</summary>
    public static IReadOnlyList<FieldError> ErrorsOf(Refusal? refusal, string reasonField) =>
        refusal is null ? [] : [new(refusal.Message, ReasonProblemOf(refusal) is null ? null : reasonField)];

    private static Tone ToneOf(LoadState state) => state switch
    {
        LoadState.Queued or LoadState.Withdrawn => Tone.Neutral,
        LoadState.Storing or LoadState.Deriving => Tone.Action,
        LoadState.Published => Tone.Done,
        LoadState.Failed => Tone.Harm,
        LoadState.Held => Tone.Soon,
    };

    /// <summary>Whose list it is.</summary>
    public static string OwnerOf(RegisterSource source) => source switch
    {
        RegisterSource.Student or RegisterSource.Aid or RegisterSource.HomeTeaching or RegisterSource.Transfers => "教育局",
        RegisterSource.ClassRoll => "学校",
        RegisterSource.Household or RegisterSource.ResidencePermit or RegisterSource.Departures => "公安",
        RegisterSource.Poverty => "农业农村",
        RegisterSource.Disability => "残联",
        RegisterSource.Justice => "司法行政，受限",
        RegisterSource.LowIncome => "民政",
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
        EnrollmentStatus.NeverEnrolled or EnrollmentStatus.GoneAfterGradeNine or null => Tone.Neutral,
    };
}
