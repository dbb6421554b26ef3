using System.Collections.Frozen;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>
/// What follows from each broken rule (处理规则): data, so that the bureau can decide it. A rule may weigh more in some columns:
/// damage to a child's own number refuses the row, damage to a guardian's refuses the cell.
/// </summary>
/// <param name="ByRule">Every rule has its consequence.</param>
/// <param name="ByField">Exceptions for a rule in one field, by field code.</param>
public sealed record RowPolicy(
    FrozenDictionary<RowRule, RowConsequence> ByRule,
    FrozenDictionary<(RowRule Rule, string Field), RowConsequence> ByField)
{
    private static readonly RowRule[] CellRules = [RowRule.FormulaCell, RowRule.ErrorCell, RowRule.IllegalCharacter, RowRule.TooLong, RowRule.IdDamaged];
    private static readonly RegisterField[] OwnIdentity =
        [StudentFields.Name, StudentFields.IdNumber, StudentFields.StudentNumber, HouseholdFields.Name, HouseholdFields.IdNumber];

    public static RowPolicy Default { get; } = new(
        Enum.GetValues<RowRule>().ToFrozenDictionary(rule => rule, DefaultOf),
        (from rule in CellRules from field in OwnIdentity select (rule, field.Code)).Distinct().ToFrozenDictionary(pair => pair, _ => RowConsequence.RejectRow));

    /// <summary>The same for lists of other offices: a damaged number is refused, and the person is still known by name, birth date and place.</summary>
    public static RowPolicy Listings { get; } = Default with { ByField = Default.ByField.Where(pair => pair.Key.Field != StudentFields.IdNumber.Code).ToFrozenDictionary() };

    /// <param name="rule">The rule that was broken.</param>
    /// <param name="field">Null for the whole row.</param>
    public RowConsequence ConsequenceOf(RowRule rule, RegisterField? field) =>
        field is not null && ByField.TryGetValue((rule, field.Code), out var special) ? special : ByRule[rule];

    private static RowConsequence DefaultOf(RowRule rule) => rule switch
    {
        // Taken in without it, a pupil would leave the grade, or the school, that the register had right.
        RowRule.StatusUnknown or RowRule.GradeUnreadable => RowConsequence.RejectRow,
        RowRule.NameMissing or RowRule.SchoolMissing or RowRule.Unidentifiable or RowRule.RepeatedInFile => RowConsequence.RejectRow,
        RowRule.FormulaCell or RowRule.ErrorCell or RowRule.IllegalCharacter or RowRule.TooLong or RowRule.IdDamaged or RowRule.DigitsLost
            or RowRule.DateMalformed or RowRule.DateSerial or RowRule.DateOutOfRange or RowRule.NumberMalformed or RowRule.DivisionMalformed => RowConsequence.DropCell,
        RowRule.NamePlaceholder or RowRule.NameCharacter or RowRule.IdMissing or RowRule.IdEndsInZeros or RowRule.IdFifteenDigits or RowRule.IdWrongLength
            or RowRule.IdWrongCharacter or RowRule.IdImpossibleBirthDate or RowRule.IdWrongCheckCharacter or RowRule.IdUnknownArea
            or RowRule.IdBirthDateDiffers or RowRule.IdSexDiffers or RowRule.GuardianIdMissing or RowRule.StudentNumberMissing or RowRule.StudentNumberMalformed
            or RowRule.BirthDateMissing or RowRule.SexUnknown or RowRule.CodeUnknown or RowRule.YesNoUnknown or RowRule.GradeUnknown
            or RowRule.PhoneMalformed or RowRule.SchoolCodeMalformed or RowRule.ExpelledInCompulsoryEducation
            or RowRule.DropoutSuspected or RowRule.DisabilityDisagrees => RowConsequence.Note,
    };
}
